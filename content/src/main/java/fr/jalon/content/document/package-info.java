/** Files that buyers attach to their markets: what is taken in, kept and given back. */
@NullMarked
package fr.jalon.content.document;

import org.jspecify.annotations.NullMarked;
