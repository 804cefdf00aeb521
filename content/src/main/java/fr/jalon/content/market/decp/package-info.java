/** What a planned market is in the words of the données essentielles de la commande publique (DECP 2.0.3). */
@NullMarked
package fr.jalon.content.market.decp;

import org.jspecify.annotations.NullMarked;
