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
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads files of markets against what is stored, and stores nothing. */
@Singleton
final class MarketReadings {
    private final PlannedMarketRepository markets;
    private final Cpvs cpvs;
    private final TerritoryRepository territories;

    MarketReadings(PlannedMarketRepository markets, Cpvs cpvs, TerritoryRepository territories) {
        this.markets = markets;
        this.cpvs = cpvs;
        this.territories = territories;
    }

    /** @param own the only buyer whose rows are taken; null for any */
    MarketReading read(
            TabularFile file, MarketColumns columns, ImportOptions options, @Nullable Buyer own, Progress progress) {
        Map<String, Buyer> buyers = new HashMap<>();
        markets.buyers().forEach(buyer -> buyers.put(buyer.siren(), buyer));
        MarketRowReader reader = new MarketRowReader(columns, options, cpvs, new PlaceTexts(territories), buyers, own);
        ImportReport.Builder report = ImportReport.builder(options);
        Map<ReadRow.Key, List<ReadRow>> groups = new LinkedHashMap<>();
        int done = 0;
        for (TabularFile.Row row : file.rows()) {
            ReadRow read = reader.read(row);
            if (read.key() == null) {
                report.refused(read.line(), String.join("\u202f; ", read.problems()));
            } else {
                groups.computeIfAbsent(read.key(), key -> new ArrayList<>()).add(read);
            }
            progress.reached(++done, file.rows().size());
        }
        Stored stored = new Stored(markets.findOfBuyers(
                groups.keySet().stream().map(ReadRow.Key::siren).distinct().toList()));
        Taking taking = new Taking(columns, stored, options, report);
        groups.forEach((key, rows) -> MarketRows.join(rows, report).ifPresent(joined -> taking.take(key, joined)));
        return new MarketReading(report.build(), taking.changed, taking.read);
    }

    private static final class Taking {
        private final MarketColumns columns;
        private final Stored stored;
        private final ImportOptions options;
        private final ImportReport.Builder report;
        private final List<MarketReading.Next> changed = new ArrayList<>();
        private final Map<String, PlannedMarket> read = new HashMap<>();

        Taking(MarketColumns columns, Stored stored, ImportOptions options, ImportReport.Builder report) {
            this.columns = columns;
            this.stored = stored;
            this.options = options;
            this.report = report;
        }

        private void take(ReadRow.Key key, MarketRows joined) {
            PlannedMarket present = stored.find(key);
            PlannedMarket next = present == null
                    ? stored.withReference(joined.market())
                    : MarketMerge.of(joined.market(), present, columns).following(present, options.sourceDate());
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
                changed.add(new MarketReading.Next(present, next));
            }
            read.put(next.reference(), next);
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
    }

    /** Markets already there, by buyer and code, and the references they take. */
    private static final class Stored {
        private final Map<ReadRow.Key, PlannedMarket> byKey = new HashMap<>();
        private final Set<String> references = new HashSet<>();

        Stored(Collection<PlannedMarket> present) {
            for (PlannedMarket market : present) {
                references.add(market.reference());
                byKey.put(new ReadRow.Key(market.buyer().siren(), MarketCells.code(market)), market);
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
