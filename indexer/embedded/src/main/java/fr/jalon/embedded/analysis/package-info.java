/** French text analysis for the embedded Elasticsearch, which comes without the official analysis-common module. */
@NullMarked
package fr.jalon.embedded.analysis;

import org.jspecify.annotations.NullMarked;
