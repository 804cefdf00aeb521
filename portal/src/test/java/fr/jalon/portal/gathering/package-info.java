/** Lists of structures in an address. */
@NullMarked
package fr.jalon.portal.gathering;

import org.jspecify.annotations.NullMarked;
