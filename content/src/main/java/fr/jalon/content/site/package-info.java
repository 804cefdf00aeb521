/** What concerns the site as a whole: the addresses of all its pages, the counts of its home page. */
@NullMarked
package fr.jalon.content.site;

import org.jspecify.annotations.NullMarked;
