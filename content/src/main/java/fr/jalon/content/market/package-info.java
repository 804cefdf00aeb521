/** Planned markets: what public buyers announce, lot by lot, with the social considerations each will carry. */
@NullMarked
package fr.jalon.content.market;

import org.jspecify.annotations.NullMarked;
