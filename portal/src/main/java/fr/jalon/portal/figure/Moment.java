package fr.jalon.portal.figure;

import fr.jalon.portal.page.Typography;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as pages print it, by the clock of Paris: 21 novembre 2026 à 16 h 05. */
final class Moment {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H' h 'mm", Locale.FRENCH);

    private Moment() {}

    static String print(Instant moment) {
        ZonedDateTime there = moment.atZone(PARIS);
        return Typography.day(there.toLocalDate()) + " à " + TIME.format(there).replace(' ', '\u00A0');
    }
}
