/** Bodies that facilitate social clauses: where they work, and which of them a market may turn to. */
@NullMarked
package fr.jalon.content.facilitator;

import org.jspecify.annotations.NullMarked;
