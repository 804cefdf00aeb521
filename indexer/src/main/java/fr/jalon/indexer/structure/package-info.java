/** The index of inclusive structures. */
@NullMarked
package fr.jalon.indexer.structure;

import org.jspecify.annotations.NullMarked;
