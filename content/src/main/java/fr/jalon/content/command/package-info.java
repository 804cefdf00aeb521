/** What an operator does from a terminal. */
@NullMarked
package fr.jalon.content.command;

import org.jspecify.annotations.NullMarked;
