/** Planned markets as releases of the Open Contracting Data Standard 1.1, out and in, with our hours extension. */
@NullMarked
package fr.jalon.content.market.ocds;

import org.jspecify.annotations.NullMarked;
