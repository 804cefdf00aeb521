/** People who sign in, their sessions and the links they are sent. */
@NullMarked
package fr.jalon.content.account;

import org.jspecify.annotations.NullMarked;
