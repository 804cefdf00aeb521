/** Structures somebody gathers in a list of their own: kept in its address, or under a name in an account. */
@NullMarked
package fr.jalon.portal.gathering;

import org.jspecify.annotations.NullMarked;
