/** Organisations that look whether they answer a lot together: a shared page to write to each other. */
@NullMarked
package fr.jalon.portal.grouping;

import org.jspecify.annotations.NullMarked;
