/** Keys of organisations: by which programs write in their name, and what was answered to them. */
@NullMarked
package fr.jalon.content.key;

import org.jspecify.annotations.NullMarked;
