/** The index of planned markets. */
@NullMarked
package fr.jalon.indexer.market;

import org.jspecify.annotations.NullMarked;
