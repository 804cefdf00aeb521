/** Writing to a structure from its page, which shows nobody's address. */
@NullMarked
package fr.jalon.portal.contact;

import org.jspecify.annotations.NullMarked;
