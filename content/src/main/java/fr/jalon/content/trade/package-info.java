/** Trades (familles d'activité): what structures do and markets ask for, tied to CPV and NAF codes. */
@NullMarked
package fr.jalon.content.trade;

import org.jspecify.annotations.NullMarked;
