/** What the searches share: addresses and their filters, places, the query for words, facets, cursors, downloads. */
@NullMarked
package fr.jalon.portal.search;

import org.jspecify.annotations.NullMarked;
