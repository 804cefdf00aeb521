/** Who could answer a lot, and what a structure could answer: one rule, asked of the index both ways. */
@NullMarked
package fr.jalon.portal.matching;

import org.jspecify.annotations.NullMarked;
