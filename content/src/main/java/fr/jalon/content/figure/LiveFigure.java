package fr.jalon.content.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure of our own; {@code code} is its address and the name of its query, {@code figure/<code>.sql}. Each row of a query
 * has a key, a label, the number of items counted and, where the figure has a second {@link Measure}, its value.
 */
public enum LiveFigure {
    MARKETS_BY_MONTH("marches-par-mois", Key.MONTH, Measure.HOURS),
    MARKETS_BY_DEVICE("marches-par-dispositif", Key.DEVICE, Measure.HOURS),
    MARKETS_BY_TRADE("marches-par-secteur", Key.TRADE, Measure.HOURS),
    MARKETS_BY_REGION("marches-par-region", Key.TERRITORY, Measure.HOURS),
    MARKETS_BY_DEPARTEMENT("marches-par-departement", Key.TERRITORY, Measure.HOURS),
    MARKETS_BY_EMPLOYMENT_ZONE("marches-par-zone-d-emploi", Key.TERRITORY, Measure.HOURS),
    MARKETS_BY_BUYER_KIND("marches-par-acheteur", Key.BUYER_KIND, Measure.HOURS),
    RESERVED_SHARE("part-des-marches-reserves", Key.RESERVED, Measure.SHARE),
    MARKETS_WITH_FACILITATOR("facilitateurs-par-region", Key.TERRITORY, Measure.SHARE),
    MARKETS_WITH_INTEREST("interets-par-dispositif", Key.DEVICE, Measure.SHARE),
    SLIPPAGE("reports-par-acheteur", Key.BUYER, Measure.MONTHS),
    STRUCTURES_BY_KIND("structures-par-type", Key.STRUCTURE_KIND, Measure.NONE),
    STRUCTURES_CLAIMED("fiches-tenues-par-type", Key.STRUCTURE_KIND, Measure.SHARE),
    STRUCTURES_BY_TRADE("structures-par-secteur", Key.TRADE, Measure.NONE),
    STRUCTURES_BY_REGION("structures-par-region", Key.TERRITORY, Measure.PER_100_000),
    STRUCTURES_BY_DEPARTEMENT("structures-par-departement", Key.TERRITORY, Measure.PER_100_000),
    ALERTS_BY_FREQUENCY("alertes-par-frequence", Key.FREQUENCY, Measure.NONE),
    ALERTS_BY_FILTER("alertes-par-filtre", Key.FILTER, Measure.NONE),
    ALERTS_BY_REGION("alertes-par-region", Key.TERRITORY, Measure.NONE);

    /** What is counted. */
    public enum Subject {
        MARKETS,
        STRUCTURES,
        ALERTS
    }

    /** What the key of a row is. */
    public enum Key {
        MONTH,
        DEVICE,
        TRADE,
        TERRITORY,
        BUYER_KIND,
        RESERVED,
        BUYER,
        STRUCTURE_KIND,
        FREQUENCY,
        FILTER
    }

    /** What the value of a row is: hours planned, per cent, months, items for 100,000 inhabitants. */
    public enum Measure {
        NONE,
        HOURS,
        SHARE,
        MONTHS,
        PER_100_000
    }

    private final String code;
    private final Key key;
    private final Measure measure;
    private final String sql;

    LiveFigure(String code, Key key, Measure measure) {
        this.code = code;
        this.key = key;
        this.measure = measure;
        this.sql = read(code);
    }

    public static Optional<LiveFigure> ofCode(String code) {
        return Stream.of(values()).filter(figure -> figure.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public Key key() {
        return key;
    }

    public Measure measure() {
        return measure;
    }

    public Subject subject() {
        return Stream.of(Subject.values())
                .filter(subject -> name().startsWith(subject.name()))
                .findFirst()
                .orElse(Subject.MARKETS);
    }

    /** Whether it counts structures. */
    public boolean ofStructures() {
        return subject() == Subject.STRUCTURES;
    }

    /** The query as anyone with the database can run it. */
    public String sql() {
        return sql;
    }

    private static String read(String code) {
        String resource = "/figure/" + code + ".sql";
        try (InputStream file = Objects.requireNonNull(LiveFigure.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
