/** Elasticsearch as a child process, where no external one is configured. */
@NullMarked
package fr.jalon.indexer.embedded;

import org.jspecify.annotations.NullMarked;
