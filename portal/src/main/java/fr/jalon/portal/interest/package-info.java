/** Interest that structures and companies signal to the buyer of a market, and what their teams make of markets. */
@NullMarked
package fr.jalon.portal.interest;

import org.jspecify.annotations.NullMarked;
