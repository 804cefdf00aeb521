/** Groupings as organisations use them. */
@NullMarked
package fr.jalon.portal.grouping;

import org.jspecify.annotations.NullMarked;
