/** What a search box proposes while one types: trades, places, names. */
@NullMarked
package fr.jalon.portal.suggestion;

import org.jspecify.annotations.NullMarked;
