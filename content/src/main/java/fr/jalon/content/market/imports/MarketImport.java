package fr.jalon.content.market.imports;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.RowOutcome;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.territory.TerritoryRepository;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a buyer's spreadsheet of planned markets, CSV or XLSX: rows that cannot be read are refused with their reason, the
 * others are stored in one transaction. The buyer's own code makes a second run change nothing.
 */
@Singleton
public final class MarketImport {
    private final PlannedMarketRepository markets;
    private final Cpvs cpvs;
    private final TerritoryRepository territories;
    private final TransactionOperations<Connection> transactions;

    MarketImport(
            PlannedMarketRepository markets,
            Cpvs cpvs,
            TerritoryRepository territories,
            TransactionOperations<Connection> transactions) {
        this.markets = markets;
        this.cpvs = cpvs;
        this.territories = territories;
        this.transactions = transactions;
    }

    public ImportReport run(Path file, ImportOptions options) {
        return run(TabularFile.read(file), options);
    }

    public ImportReport run(InputStream content, ImportOptions options) {
        return run(TabularFile.read(content), options);
    }

    private ImportReport run(TabularFile file, ImportOptions options) {
        MarketColumns columns = MarketColumns.of(file);
        return transactions.executeWrite(status -> {
            if (options.dryRun()) {
                status.setRollbackOnly();
            }
            return store(file, columns, options);
        });
    }

    private ImportReport store(TabularFile file, MarketColumns columns, ImportOptions options) {
        Map<String, Buyer> buyers = new HashMap<>();
        markets.buyers().forEach(buyer -> buyers.put(buyer.siren(), buyer));
        MarketRowReader reader = new MarketRowReader(columns, options, cpvs, new PlaceTexts(territories), buyers);
        ImportReport.Builder report = ImportReport.builder(options);
        Map<ReadRow.Key, List<ReadRow>> groups = new LinkedHashMap<>();
        for (TabularFile.Row row : file.rows()) {
            ReadRow read = reader.read(row);
            if (read.key() == null) {
                report.refused(read.line(), String.join("\u202f; ", read.problems()));
            } else {
                groups.computeIfAbsent(read.key(), key -> new ArrayList<>()).add(read);
            }
        }
        Stored stored = new Stored(markets.findOfBuyers(
                groups.keySet().stream().map(ReadRow.Key::siren).distinct().toList()));
        List<PlannedMarket> changed = new ArrayList<>();
        groups.forEach((key, rows) -> {
            MarketRows.join(rows, report).ifPresent(joined -> take(key, joined, stored, options, report, changed));
        });
        markets.saveAll(changed);
        return report.build();
    }

    private static void take(
            ReadRow.Key key,
            MarketRows joined,
            Stored stored,
            ImportOptions options,
            ImportReport.Builder report,
            List<PlannedMarket> changed) {
        PlannedMarket present = stored.find(key);
        PlannedMarket read = joined.market();
        PlannedMarket next =
                present == null ? stored.withReference(read) : read.following(present, options.sourceDate());
        RowOutcome outcome = present == null ? RowOutcome.CREATED : RowOutcome.UPDATED;
        String reason = null;
        if (present != null && next == present) {
            outcome = RowOutcome.UNCHANGED;
        } else if (present != null
                && options.sourceDate().isBefore(present.origin().date())) {
            outcome = RowOutcome.UNCHANGED;
            reason = "le fichier est plus ancien que la fiche ("
                    + present.origin().date() + ")";
        } else {
            changed.add(next);
        }
        ReadRow first = joined.rows().getFirst();
        report.add(first.line(), next.reference(), outcome, reason, first.repairs());
        for (ReadRow row : joined.rows().subList(1, joined.rows().size())) {
            report.add(
                    row.line(),
                    next.reference(),
                    RowOutcome.MERGED,
                    "lot " + row.lotNumber() + " du marché de la ligne " + first.line(),
                    row.repairs());
        }
    }

    /** Markets already there, by buyer and code, and the references they take. */
    private static final class Stored {
        private final Map<ReadRow.Key, PlannedMarket> byKey = new HashMap<>();
        private final Set<String> references = new HashSet<>();

        Stored(Collection<PlannedMarket> present) {
            for (PlannedMarket market : present) {
                references.add(market.reference());
                if (market.buyerCode() != null) {
                    byKey.put(new ReadRow.Key(market.buyer().siren(), market.buyerCode()), market);
                }
            }
        }

        @Nullable
        PlannedMarket find(ReadRow.Key key) {
            return byKey.get(key);
        }

        PlannedMarket withReference(PlannedMarket market) {
            String wanted = MarketRows.reference(market);
            String free = wanted;
            for (int i = 2; references.contains(free); i++) {
                free = wanted + "-" + i;
            }
            references.add(free);
            return market.named(free);
        }
    }
}
