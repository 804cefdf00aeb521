/** The desk of a structure: what it says of itself, its offers and their photos. */
@NullMarked
package fr.jalon.portal.desk;

import org.jspecify.annotations.NullMarked;
