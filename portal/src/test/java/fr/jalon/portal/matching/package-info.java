/** The rule of who could answer, on the bundled data and on a judged set. */
@NullMarked
package fr.jalon.portal.matching;

import org.jspecify.annotations.NullMarked;
