/** What those who run the portal need: when it is ready, whether it is healthy, and its commands. */
@NullMarked
package fr.jalon.portal.operations;

import org.jspecify.annotations.NullMarked;
