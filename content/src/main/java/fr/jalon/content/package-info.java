/** The domain of the portal: markets, structures, statistics and what they refer to, without pages or search queries. */
@NullMarked
package fr.jalon.content;

import org.jspecify.annotations.NullMarked;
