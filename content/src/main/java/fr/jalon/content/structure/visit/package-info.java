/** How often pages of structures are looked at, without knowing by whom, and the summary that says so. */
@NullMarked
package fr.jalon.content.structure.visit;

import org.jspecify.annotations.NullMarked;
