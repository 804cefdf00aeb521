/** Counts visits to pages of structures without knowing visitors, and tells structures once a month. */
@NullMarked
package fr.jalon.portal.summary;

import org.jspecify.annotations.NullMarked;
