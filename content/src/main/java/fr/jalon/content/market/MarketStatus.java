package fr.jalon.content.market;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a market stands in its life; what is still a draft or waits for a moderator is not public. */
public enum MarketStatus {
    DRAFT("draft", "Brouillon"),
    SUBMITTED("submitted", "En attente de publication"),
    PLANNED("planned", "Programmé"),
    /** Planned still, but its date is long past and its buyer said nothing: see {@link SilentMarkets}. */
    NO_NEWS("no-news", "Sans nouvelles"),
    OPEN("open", "Consultation ouverte"),
    AWARDED("awarded", "Attribué"),
    UNDER_WAY("under-way", "En cours d’exécution"),
    ENDED("ended", "Terminé"),
    WITHDRAWN("withdrawn", "Abandonné"),
    UNSUCCESSFUL("unsuccessful", "Sans suite ou infructueux");

    private final String code;
    private final String label;

    MarketStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in addresses, data and exports. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean isPublic() {
        return this != DRAFT && this != SUBMITTED;
    }

    /** Whether a company may still get ready for it or answer it. */
    public boolean isAhead() {
        return this == PLANNED || this == OPEN;
    }

    /** Whether its publication is planned yet, as far as anybody knows. */
    public boolean isAwaited() {
        return this == PLANNED || this == NO_NEWS;
    }

    /** Whether nothing more is to come of it. */
    public boolean isOver() {
        return this == ENDED || this == WITHDRAWN || this == UNSUCCESSFUL;
    }

    public static Optional<MarketStatus> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
