/** Text as people type it, made comparable. */
@NullMarked
package fr.jalon.content.text;

import org.jspecify.annotations.NullMarked;
