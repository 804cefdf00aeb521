/** Alerts without account: what an address asked to be told of, what it was told, and the links that give a right to it. */
@NullMarked
package fr.jalon.content.alert;

import org.jspecify.annotations.NullMarked;
