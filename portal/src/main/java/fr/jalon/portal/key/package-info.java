/** Keys of organisations: the pages where owners keep them, and the filter that asks for one before the API writes. */
@NullMarked
package fr.jalon.portal.key;

import org.jspecify.annotations.NullMarked;
