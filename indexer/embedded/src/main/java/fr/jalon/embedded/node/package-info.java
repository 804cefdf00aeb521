/** The main class of the embedded Elasticsearch process. */
@NullMarked
package fr.jalon.embedded.node;

import org.jspecify.annotations.NullMarked;
