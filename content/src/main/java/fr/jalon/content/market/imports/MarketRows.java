package fr.jalon.content.market.imports;

import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.text.Fold;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rows that bear the same buyer and code, understood as one market: a row a lot. */
record MarketRows(List<ReadRow> rows, PlannedMarket market) {
    private static final int LONGEST_CODE = 60;

    /** Empty when a row cannot be taken: a market is not published with a lot missing. Refusals go to the report. */
    static Optional<MarketRows> join(List<ReadRow> rows, ImportReport.Builder report) {
        ReadRow first = rows.getFirst();
        List<ReadRow> taken = rows;
        if (first.lotNumber() == null) {
            taken = List.of(first);
            rows.stream()
                    .skip(1)
                    .forEach(row -> report.refused(
                            row.line(), "même code que la ligne " + first.line() + ", sans numéro de lot"));
        }
        Map<ReadRow, String> problems = problems(taken);
        for (ReadRow row : taken) {
            if (!problems.isEmpty()) {
                report.refused(
                        row.line(), problems.getOrDefault(row, "lot d’un marché dont une autre ligne est refusée"));
            }
        }
        return problems.isEmpty() ? Optional.of(new MarketRows(taken, market(taken))) : Optional.empty();
    }

    /** The buyer and its code in letters, digits and hyphens: what an address carries without escaping. */
    static String reference(PlannedMarket market) {
        String code = Fold.fold(Objects.requireNonNull(market.buyerCode())).replace(' ', '-');
        String kept = code.substring(0, Math.min(code.length(), LONGEST_CODE)).replaceFirst("-$", "");
        return market.buyer().siren() + "-" + (kept.isEmpty() ? "marche" : kept);
    }

    private static Map<ReadRow, String> problems(List<ReadRow> rows) {
        Map<ReadRow, String> problems = new LinkedHashMap<>();
        Set<Integer> numbers = new HashSet<>();
        for (ReadRow row : rows) {
            if (row.market() == null) {
                problems.put(row, String.join("\u202f; ", row.problems()));
            } else if (rows.size() > 1 && row.lotNumber() == null) {
                problems.put(row, "numéro de lot absent dans un marché de plusieurs lots");
            } else if (row.lotNumber() != null && !numbers.add(row.lotNumber())) {
                problems.put(row, "lot " + row.lotNumber() + " donné deux fois");
            }
        }
        return problems;
    }

    /** Rows that have nothing wrong, as one market. */
    static PlannedMarket joined(List<ReadRow> rows) {
        return market(rows);
    }

    private static PlannedMarket market(List<ReadRow> rows) {
        List<PlannedMarket> parts =
                rows.stream().map(row -> Objects.requireNonNull(row.market())).toList();
        List<String> places = distinct(parts, PlannedMarket::places);
        List<Lot> lots = parts.stream()
                .map(part -> lot(part, part.places().equals(places)))
                .toList();
        return parts.getFirst()
                .dividedInto(
                        lots,
                        distinct(parts, PlannedMarket::cpv),
                        places,
                        AmountRange.total(
                                parts.stream().map(PlannedMarket::amount).toList()));
    }

    private static Lot lot(PlannedMarket part, boolean everywhere) {
        Lot lot = part.lots().getFirst();
        return everywhere
                ? lot
                : new Lot(lot.number(), lot.title(), lot.cpv(), part.places(), lot.amount(), lot.considerations());
    }

    private static List<String> distinct(List<PlannedMarket> parts, Function<PlannedMarket, Collection<String>> codes) {
        return parts.stream().map(codes).flatMap(Collection::stream).distinct().toList();
    }
}
