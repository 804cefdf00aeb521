/** Figures of our own: named queries over what the portal publishes, computed now and then, kept with their moment. */
@NullMarked
package fr.jalon.content.figure;

import org.jspecify.annotations.NullMarked;
