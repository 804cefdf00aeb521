/** Pages written by hand, in Markdown. */
@NullMarked
package fr.jalon.content.editorial;

import org.jspecify.annotations.NullMarked;
