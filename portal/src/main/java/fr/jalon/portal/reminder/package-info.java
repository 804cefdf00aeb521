/** Buyers reminded by mail of planned dates that are past, and what they answer, from the mail or from their space. */
@NullMarked
package fr.jalon.portal.reminder;

import org.jspecify.annotations.NullMarked;
