/** Bringing to Elasticsearch what changes in PostgreSQL, soon after it does. */
@NullMarked
package fr.jalon.indexer.follow;

import org.jspecify.annotations.NullMarked;
