/** What the indexer writes and the portal reads in Elasticsearch: names, definitions and the client. */
@NullMarked
package fr.jalon.content.index;

import org.jspecify.annotations.NullMarked;
