/** The stores started as child processes when no external one is configured. */
@NullMarked
package fr.jalon.db.embedded;

import org.jspecify.annotations.NullMarked;
