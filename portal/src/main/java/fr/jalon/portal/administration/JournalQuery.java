package fr.jalon.portal.administration;

import fr.jalon.content.text.FrenchTime;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What the journal is narrowed to, as typed; empty for all. */
record JournalQuery(String organisation, String action, String du, String au) {
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    String number() {
        return organisation.replaceAll("[\\s\\p{Z}.-]", "");
    }

    Instant from() {
        return date(du).map(day -> day.atStartOfDay(FrenchTime.ZONE).toInstant())
                .orElse(BEGINNING);
    }

    /** The moment after the last day. */
    Instant until() {
        return date(au).map(day -> day.plusDays(1).atStartOfDay(FrenchTime.ZONE).toInstant())
                .orElse(END);
    }

    static boolean isReadable(String text) {
        return text.isEmpty() || date(text).isPresent();
    }

    /** Up to where the next page is named. */
    String address() {
        return JournalController.PATH + "?organisation=" + encode(organisation) + "&action=" + encode(action) + "&du="
                + encode(du) + "&au=" + encode(au) + "&";
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 2000 && day.getYear() < 3000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
