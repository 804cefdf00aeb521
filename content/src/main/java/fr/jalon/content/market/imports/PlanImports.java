package fr.jalon.content.market.imports;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportLimits;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.RowOutcome;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlanImport.State;
import fr.jalon.content.text.FrenchTime;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A buyer's own spreadsheet: read into a preview, applied as previewed in one transaction, undone. Reading and applying
 * take long: callers run them in the background.
 */
@Singleton
public class PlanImports {
    /** 5,000 lots of text weigh about a megabyte. */
    public static final ImportLimits LIMITS = new ImportLimits(5_000_000, 100_000_000, 5_000, 300);

    private static final Logger LOG = LoggerFactory.getLogger(PlanImports.class);
    private static final int ROWS_BETWEEN_SIGNS = 100;

    private final PlanImportRepository imports;
    private final PlannedMarketRepository markets;
    private final MarketReadings readings;
    private final TransactionOperations<Connection> transactions;

    PlanImports(
            PlanImportRepository imports,
            PlannedMarketRepository markets,
            MarketReadings readings,
            TransactionOperations<Connection> transactions) {
        this.imports = imports;
        this.markets = markets;
        this.readings = readings;
        this.transactions = transactions;
    }

    /** Takes a file in; {@link #read} then has to be called. */
    public UUID upload(Buyer buyer, String fileName, byte[] content) {
        return imports.create(buyer.siren(), fileName, content);
    }

    /**
     * Reads the file into its preview and stores nothing else.
     *
     * @param publishes whether new markets are public at once; else they wait for the operator
     */
    public void read(UUID id, Buyer buyer, boolean publishes) {
        try {
            MarketReading reading = read(id, buyer, publishes, (done, total) -> {
                if ((done % ROWS_BETWEEN_SIGNS == 0 || done == total) && imports.progress(id, done, total)) {
                    throw new StoppedException();
                }
            });
            List<PlanImportLine> lines = lines(reading, withheld(buyer));
            imports.keepPreview(id, lines, fingerprint(lines));
            imports.end(id, State.READY, null);
        } catch (StoppedException e) {
            imports.end(id, State.STOPPED, null);
        } catch (ImportException e) {
            imports.end(id, State.REFUSED, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("Import d’une programmation : lecture impossible", e);
            imports.end(id, State.REFUSED, "Une erreur de notre côté a arrêté la lecture. Réessayez.");
        }
    }

    /** Applies what the preview showed, all of it or nothing; a preview that no longer holds is drawn anew. */
    public void apply(UUID id, Buyer buyer, boolean publishes) {
        if (!imports.move(id, List.of(State.READY), State.APPLYING)) {
            return;
        }
        try {
            boolean applied = transactions.executeWrite(status -> {
                // Whoever edits one of these markets meanwhile waits.
                imports.query(
                        "SELECT reference FROM planned_market WHERE buyer_siren = ? ORDER BY reference FOR UPDATE",
                        row -> row.getString(1),
                        buyer.siren());
                MarketReading reading = read(id, buyer, publishes, Progress.NONE);
                List<PlanImportLine> lines = lines(reading, withheld(buyer));
                if (!fingerprint(lines).equals(imports.fingerprint(id))) {
                    imports.keepPreview(id, lines, fingerprint(lines));
                    return false;
                }
                store(id, reading);
                return true;
            });
            imports.end(id, applied ? State.APPLIED : State.READY, applied ? null : OUTDATED);
        } catch (RuntimeException e) {
            LOG.warn("Import d’une programmation : application impossible", e);
            imports.end(
                    id, State.READY, "Une erreur de notre côté a empêché l’import\u00a0: rien n’a changé. Réessayez.");
        }
    }

    /** Puts the markets of an applied import back as they were, except those that changed since. */
    public void undo(UUID id) {
        if (!imports.move(id, List.of(State.APPLIED), State.UNDONE)) {
            return;
        }
        List<String> left = transactions.executeWrite(status -> {
            List<String> changed = imports.query(CHANGED_SINCE, row -> row.getString(1), id);
            String[] kept = changed.toArray(String[]::new);
            imports.query(RESTORE, row -> row.getString(1), id, kept);
            imports.update(REMOVE, id, kept);
            return changed;
        });
        imports.end(
                id,
                State.UNDONE,
                left.isEmpty()
                        ? null
                        : "Laissés tels quels, car modifiés depuis l’import\u00a0: " + String.join(", ", left)
                                + ". Corrigez-les à la main.");
    }

    private static final String OUTDATED =
            "Des marchés ont changé depuis cet aperçu\u00a0: il est refait ci-dessous, relisez-le avant d’appliquer.";

    private static final String WITHHELD = """
        SELECT w.reference FROM withheld_market w
        JOIN planned_market m ON m.reference = w.reference
        WHERE m.buyer_siren = ?\
        """;

    private static final String WAITS =
            "retiré du public par l’exploitant\u00a0: ce marché attendra sa relecture, il ne sera pas publié tout de"
                    + " suite";

    private static final String STAYS =
            "retiré du public par l’exploitant\u00a0: ce marché reste un brouillon\u202f; pour demander sa relecture,"
                    + " donnez son statut («\u00a0Programmé\u00a0») dans une colonne «\u00a0Statut\u00a0»";

    private static final String SNAPSHOT = """
        INSERT INTO plan_import_market (import, reference, former, version)
        SELECT ?, reference, market_snapshot(reference), 0 FROM unnest(?) AS reference\
        """;

    private static final String CHANGED_SINCE = """
        SELECT reference FROM plan_import_market i
        WHERE import = ? AND NOT EXISTS (
            SELECT FROM planned_market m WHERE m.reference = i.reference AND m.version = i.version)
        ORDER BY reference\
        """;

    private static final String RESTORE = """
        SELECT market_restore(reference, former) FROM plan_import_market
        WHERE import = ? AND former IS NOT NULL AND reference <> ALL (?)\
        """;

    private static final String REMOVE = """
        DELETE FROM planned_market WHERE reference IN (
            SELECT reference FROM plan_import_market WHERE import = ? AND former IS NULL)
        AND reference <> ALL (?)\
        """;

    private void store(UUID id, MarketReading reading) {
        List<PlannedMarket> next =
                reading.changed().stream().map(MarketReading.Next::next).toList();
        String[] references = next.stream().map(PlannedMarket::reference).toArray(String[]::new);
        imports.update(SNAPSHOT, id, references);
        markets.saveAll(next);
        imports.update(
                "UPDATE plan_import_market i SET version = m.version FROM planned_market m"
                        + " WHERE i.import = ? AND m.reference = i.reference",
                id);
    }

    private MarketReading read(UUID id, Buyer buyer, boolean publishes, Progress progress) {
        byte[] content = imports.content(id);
        if (content == null) {
            throw new ImportException("Le fichier n’est plus là\u00a0: envoyez-le de nouveau.");
        }
        TabularFile file = TabularFile.read(new ByteArrayInputStream(content), LIMITS);
        ImportOptions options = ImportOptions.of("Programmation de " + buyer.name(), LocalDate.now(FrenchTime.ZONE));
        MarketReading reading = readings.read(file, MarketColumns.of(file, true), options, buyer, progress);
        return reading.waiting(publishes ? withheld(buyer)::contains : reference -> true);
    }

    /** What the operator took from the public: sent again, it waits. */
    private Set<String> withheld(Buyer buyer) {
        return Set.copyOf(imports.query(WITHHELD, row -> row.getString(1), buyer.siren()));
    }

    private static List<PlanImportLine> lines(MarketReading reading, Set<String> withheld) {
        Map<String, MarketReading.Next> changed = new HashMap<>();
        reading.changed().forEach(next -> changed.put(next.next().reference(), next));
        List<PlanImportLine> lines = new ArrayList<>();
        for (ImportReport.Row row : reading.report().rows()) {
            MarketReading.Next next = row.key() == null ? null : changed.get(row.key());
            boolean told = row.outcome() == RowOutcome.UPDATED && next != null;
            PlannedMarket market = row.key() == null ? null : reading.read().get(row.key());
            lines.add(new PlanImportLine(
                    row.line(),
                    row.outcome().code(),
                    row.key(),
                    market == null ? null : market.title(),
                    reason(
                            row,
                            market == null || !withheld.contains(row.key())
                                    ? null
                                    : fate(next == null ? market : next.next())),
                    told ? next.fields() : List.of()));
        }
        return lines;
    }

    /** What becomes of a withheld market that the file speaks of. */
    private static @Nullable String fate(PlannedMarket next) {
        return switch (next.status()) {
            case SUBMITTED -> WAITS;
            case DRAFT -> STAYS;
            default -> null;
        };
    }

    private static @Nullable String reason(ImportReport.Row row, @Nullable String fate) {
        List<String> parts = new ArrayList<>();
        if (fate != null) {
            parts.add(fate);
        }
        if (row.reason() != null) {
            parts.add(row.reason());
        }
        row.repairs().forEach(repair -> parts.add("réparé, " + repair));
        return parts.isEmpty() ? null : String.join("\u202f; ", parts);
    }

    private static String fingerprint(List<PlanImportLine> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update(line.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That the person asked to stop. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
