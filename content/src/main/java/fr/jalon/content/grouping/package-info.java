/** Organisations that look whether they answer a lot together. */
@NullMarked
package fr.jalon.content.grouping;

import org.jspecify.annotations.NullMarked;
