/** Writes mails in French and sends them. */
@NullMarked
package fr.jalon.portal.mail;

import org.jspecify.annotations.NullMarked;
