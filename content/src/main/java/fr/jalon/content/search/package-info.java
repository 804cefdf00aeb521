/** What both searches of PostgreSQL share, which answer while Elasticsearch is away. */
@NullMarked
package fr.jalon.content.search;

import org.jspecify.annotations.NullMarked;
