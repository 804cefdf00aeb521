/** Acts published elsewhere, planning notices and awards, and the planned markets they belong to: many to many. */
@NullMarked
package fr.jalon.content.market.act;

import org.jspecify.annotations.NullMarked;
