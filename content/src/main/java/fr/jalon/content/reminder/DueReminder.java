package fr.jalon.content.reminder;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** A market whose buyer is to be asked, for the first or the second time, about this planned publication. */
@Introspected
public record DueReminder(String market, LocalDate publicationDate, String publicationPrecision, int number) {}
