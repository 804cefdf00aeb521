package fr.jalon.content.market.imports;

import java.util.Optional;

/** Addresses of consultations as buyers write them. */
public final class LinkText {
    private static final int LONGEST = 2000;

    private LinkText() {}

    /** With its scheme; empty when the text is no address of the web. */
    public static Optional<String> read(String text) {
        String url = text.matches("(?i)www\\..+") ? "https://" + text : text;
        return Optional.of(url)
                .filter(one -> one.matches("(?i)https?://[^\\s/?#]+\\.[^\\s]+") && one.length() <= LONGEST);
    }
}
