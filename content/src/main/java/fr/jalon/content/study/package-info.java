/** What teams make of markets, for themselves. */
@NullMarked
package fr.jalon.content.study;

import org.jspecify.annotations.NullMarked;
