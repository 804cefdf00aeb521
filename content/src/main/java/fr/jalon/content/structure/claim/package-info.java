/** How a person proves to speak for a structure. */
@NullMarked
package fr.jalon.content.structure.claim;

import org.jspecify.annotations.NullMarked;
