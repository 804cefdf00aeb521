package fr.jalon.content.market.imports;

import fr.jalon.content.imports.HeaderMatch;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.TabularFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column of a file holds what: see {@link HeaderMatch}. */
final class MarketColumns {
    private static final List<MarketColumn> REQUIRED =
            List.of(MarketColumn.SIREN, MarketColumn.CODE, MarketColumn.TITLE, MarketColumn.PUBLICATION);

    private final List<String> header;
    private final Map<MarketColumn, Integer> positions = new EnumMap<>(MarketColumn.class);

    private MarketColumns(List<String> header) {
        this.header = header;
    }

    /** Throws an {@link ImportException} in French when a column no market can do without is missing. */
    static MarketColumns of(TabularFile file) {
        return of(file, false);
    }

    /** @param ofOneBuyer whether the buyer is known without its SIREN */
    static MarketColumns of(TabularFile file, boolean ofOneBuyer) {
        MarketColumns columns = new MarketColumns(file.header());
        Map<MarketColumn, List<String>> names = new EnumMap<>(MarketColumn.class);
        for (MarketColumn column : MarketColumn.values()) {
            names.put(column, column.headers());
        }
        // The other column of considerations is none of ours.
        columns.positions.putAll(HeaderMatch.find(file.header(), names, folded -> folded.contains("environnement")));
        List<String> missing = REQUIRED.stream()
                .filter(column -> !columns.has(column) && !(ofOneBuyer && column == MarketColumn.SIREN))
                .map(column -> "«\u00a0" + column.header() + "\u00a0»")
                .toList();
        if (!missing.isEmpty()) {
            throw new ImportException(
                    (missing.size() > 1 ? "Colonnes introuvables\u00a0: " : "Colonne introuvable\u00a0: ")
                            + String.join(", ", missing) + ".");
        }
        return columns;
    }

    boolean has(MarketColumn column) {
        return positions.containsKey(column);
    }

    String text(TabularFile.Row row, MarketColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= row.cells().size()
                ? ""
                : row.cells().get(position);
    }

    /** The header as it stands in the file, for messages. */
    String headerOf(MarketColumn column) {
        Integer position = positions.get(column);
        return position == null ? column.header() : header.get(position);
    }
}
