/** Who is asking: registration, signing in, and what a person keeps of its own. */
@NullMarked
package fr.jalon.portal.account;

import org.jspecify.annotations.NullMarked;
