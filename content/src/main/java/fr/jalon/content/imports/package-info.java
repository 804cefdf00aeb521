/** Reading files of dirty rows and accounting for every one of them: what all imports share. */
@NullMarked
package fr.jalon.content.imports;

import org.jspecify.annotations.NullMarked;
