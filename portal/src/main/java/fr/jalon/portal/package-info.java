/** The public portal: HTTP, search queries, pages. */
@NullMarked
package fr.jalon.portal;

import org.jspecify.annotations.NullMarked;
