/** The changes of the content that the search indexes have yet to follow. */
@NullMarked
package fr.jalon.content.outbox;

import org.jspecify.annotations.NullMarked;
