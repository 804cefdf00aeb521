/** What visitors and programs are told when a request cannot be answered. */
@NullMarked
package fr.jalon.portal.error;

import org.jspecify.annotations.NullMarked;
