/** Published statistics: series of figures, each with its source, its caveat and its revisions. */
@NullMarked
package fr.jalon.content.statistic;

import org.jspecify.annotations.NullMarked;
