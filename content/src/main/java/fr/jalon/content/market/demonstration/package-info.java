/** Invented markets that show what the portal does; they are marked as such wherever they appear. */
@NullMarked
package fr.jalon.content.market.demonstration;

import org.jspecify.annotations.NullMarked;
