/** Keeps the search indices true to PostgreSQL. */
@NullMarked
package fr.jalon.indexer;

import org.jspecify.annotations.NullMarked;
