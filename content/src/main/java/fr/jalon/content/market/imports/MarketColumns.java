package fr.jalon.content.market.imports;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.text.Fold;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of a file holds what: headers are recognised exactly first, then by their words, then despite a typo. */
final class MarketColumns {
    private static final List<MarketColumn> REQUIRED =
            List.of(MarketColumn.SIREN, MarketColumn.CODE, MarketColumn.TITLE, MarketColumn.PUBLICATION);
    /** Below this many letters one typo makes another word. */
    private static final int SHORTEST_WITH_TYPO = 8;

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
        List<String> folded = file.header().stream().map(Fold::fold).toList();
        Set<Integer> taken = new HashSet<>();
        for (Match match : Match.values()) {
            for (MarketColumn column : MarketColumn.values()) {
                columns.place(column, folded, match, taken);
            }
        }
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

    private void place(MarketColumn column, List<String> folded, Match match, Set<Integer> taken) {
        for (String name : column.headers()) {
            for (int i = 0; i < folded.size() && !positions.containsKey(column); i++) {
                if (!taken.contains(i) && match.accepts(folded.get(i), Fold.fold(name))) {
                    positions.put(column, i);
                    taken.add(i);
                }
            }
        }
    }

    private enum Match {
        EQUAL {
            @Override
            boolean accepts(String header, String name) {
                return header.equals(name);
            }
        },
        WORDS {
            @Override
            boolean accepts(String header, String name) {
                return !environmental(header) && name.length() > 4 && (" " + header + " ").contains(" " + name + " ");
            }
        },
        TYPO {
            @Override
            boolean accepts(String header, String name) {
                return name.length() >= SHORTEST_WITH_TYPO
                        && Math.abs(header.length() - name.length()) <= 2
                        && distance(header, name) <= 2;
            }
        };

        abstract boolean accepts(String header, String name);

        /** The other column of considerations, which is none of ours. */
        static boolean environmental(String header) {
            return header.contains("environnement");
        }
    }

    /** How many letters have to be changed, added or dropped. */
    static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
