/** How many requests an address may send: a fair share for each, announced in the headers. */
@NullMarked
package fr.jalon.portal.limit;

import org.jspecify.annotations.NullMarked;
