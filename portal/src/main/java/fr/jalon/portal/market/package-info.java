/** Planned markets: the page of one, and the search of all. */
@NullMarked
package fr.jalon.portal.market;

import org.jspecify.annotations.NullMarked;
