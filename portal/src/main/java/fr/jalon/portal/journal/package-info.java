/** The journal of who did what, as pages show it. */
@NullMarked
package fr.jalon.portal.journal;

import org.jspecify.annotations.NullMarked;
