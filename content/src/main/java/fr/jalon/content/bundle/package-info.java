/** The data that comes with the product, loaded at its first start. */
@NullMarked
package fr.jalon.content.bundle;

import org.jspecify.annotations.NullMarked;
