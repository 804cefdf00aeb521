/** A buyer's own plan: its markets by state, its spreadsheets, and the operator's look at a first publication. */
@NullMarked
package fr.jalon.portal.plan;

import org.jspecify.annotations.NullMarked;
