/** The directory of inclusive structures: who they are, what sources say of them, what they offer. */
@NullMarked
package fr.jalon.content.structure;

import org.jspecify.annotations.NullMarked;
