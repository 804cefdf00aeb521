/** Mails that wait for their sending. */
@NullMarked
package fr.jalon.content.mail;

import org.jspecify.annotations.NullMarked;
