/** The operator's pages: what waits for a decision, accounts, the journal, statistics, imports and indexes. */
@NullMarked
package fr.jalon.portal.administration;

import org.jspecify.annotations.NullMarked;
