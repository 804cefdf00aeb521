/** Writing documents to Elasticsearch. */
@NullMarked
package fr.jalon.indexer.write;

import org.jspecify.annotations.NullMarked;
