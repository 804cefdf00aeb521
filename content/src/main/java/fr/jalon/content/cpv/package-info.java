/** The common procurement vocabulary: what public buyers call what they buy. */
@NullMarked
package fr.jalon.content.cpv;

import org.jspecify.annotations.NullMarked;
