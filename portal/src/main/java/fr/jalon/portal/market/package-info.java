/** The pages of planned markets: their search, with its JSON and CSV, and a page for each. */
@NullMarked
package fr.jalon.portal.market;

import org.jspecify.annotations.NullMarked;
