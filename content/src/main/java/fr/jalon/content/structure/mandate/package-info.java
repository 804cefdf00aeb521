/** Structures that ask a network, or the operator, to keep their page. */
@NullMarked
package fr.jalon.content.structure.mandate;

import org.jspecify.annotations.NullMarked;
