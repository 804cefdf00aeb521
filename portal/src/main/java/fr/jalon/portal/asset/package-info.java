/** The stylesheet and the images the pages use. */
@NullMarked
package fr.jalon.portal.asset;

import org.jspecify.annotations.NullMarked;
