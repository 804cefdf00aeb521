/** What is written to structures from their pages. */
@NullMarked
package fr.jalon.content.structure.message;

import org.jspecify.annotations.NullMarked;
