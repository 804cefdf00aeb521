/** Lists of structures under a name. */
@NullMarked
package fr.jalon.content.gathering;

import org.jspecify.annotations.NullMarked;
