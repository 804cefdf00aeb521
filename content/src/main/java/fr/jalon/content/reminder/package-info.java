/** Buyers asked what became of planned dates that are past: who is asked when, and what the links of their mails allow. */
@NullMarked
package fr.jalon.content.reminder;

import org.jspecify.annotations.NullMarked;
