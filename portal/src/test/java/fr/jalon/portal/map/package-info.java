/** Tests of the maps, and what draws their outlines once and for all. */
@NullMarked
package fr.jalon.portal.map;

import org.jspecify.annotations.NullMarked;
