/** Figures of our own, computed from what the portal publishes, and the indicators of each buyer. */
@NullMarked
package fr.jalon.portal.figure;

import org.jspecify.annotations.NullMarked;
