package fr.jalon.content.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account of an import: one entry for every row read, in the order of the file. */
public record ImportReport(String source, LocalDate sourceDate, boolean dryRun, List<Row> rows) {
    private static final char NARROW_SPACE = '\u202f';

    /**
     * One row: its line in the file, the key of the record it went to (absent when refused), the reason of a refusal
     * or of a merge, and what had to be repaired to read it.
     */
    public record Row(
            long line,
            @Nullable String key,
            RowOutcome outcome,
            @Nullable String reason,
            List<String> repairs) {
        public Row {
            repairs = List.copyOf(repairs);
        }

        public boolean repaired() {
            return !repairs.isEmpty();
        }

        /** The row as a person reads it: {@code ligne 12 : refusée, SIRET absent}. */
        public String text() {
            StringBuilder text =
                    new StringBuilder("ligne ").append(line).append("\u00a0: ").append(outcome.label());
            if (key != null) {
                text.append(" (").append(key).append(')');
            }
            if (reason != null) {
                text.append(", ").append(reason);
            }
            repairs.forEach(repair -> text.append("\u202f; réparé\u00a0: ").append(repair));
            return text.toString();
        }
    }

    public ImportReport {
        rows = List.copyOf(rows);
    }

    public static Builder builder(ImportOptions options) {
        return new Builder(options);
    }

    /** Rows read; always the sum of the five outcomes. */
    public int total() {
        return rows.size();
    }

    public int count(RowOutcome outcome) {
        return counts().get(outcome);
    }

    public Map<RowOutcome, Integer> counts() {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            counts.put(outcome, 0);
        }
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return counts;
    }

    /** Rows that were taken after a repair: a count beside the outcomes, not one of them. */
    public int repaired() {
        return (int) rows.stream().filter(Row::repaired).count();
    }

    public List<Row> refused() {
        return rows.stream().filter(row -> row.outcome() == RowOutcome.REFUSED).toList();
    }

    /** Rows a person should look at: refused, merged or repaired. */
    public List<Row> remarkable() {
        return rows.stream()
                .filter(row ->
                        row.outcome() == RowOutcome.REFUSED || row.outcome() == RowOutcome.MERGED || row.repaired())
                .toList();
    }

    /** One line: {@code 1 504 lignes lues : 1 476 créées, 28 fusionnées ; 90 réparées}. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        counts().forEach((outcome, count) -> {
            if (count > 0) {
                parts.add(number(count) + " " + (count > 1 ? outcome.plural() : outcome.label()));
            }
        });
        String rowsRead = total() > 1 ? " lignes lues" : " ligne lue";
        return (dryRun ? "Essai à blanc, rien n’est enregistré. " : "")
                + number(total())
                + rowsRead
                + (parts.isEmpty() ? "" : "\u00a0: " + String.join(", ", parts))
                + (repaired() == 0
                        ? ""
                        : NARROW_SPACE + "; " + number(repaired()) + (repaired() > 1 ? " réparées" : " réparée"));
    }

    private static String number(int value) {
        return String.format(java.util.Locale.ROOT, "%,d", value).replace(',', NARROW_SPACE);
    }

    /** Collects the rows of a running import. */
    public static final class Builder {
        private final ImportOptions options;
        private final List<Row> rows = new ArrayList<>();

        private Builder(ImportOptions options) {
            this.options = options;
        }

        public Builder add(long line, String key, RowOutcome outcome, @Nullable String reason, List<String> repairs) {
            rows.add(new Row(line, key, outcome, reason, repairs));
            return this;
        }

        public Builder taken(long line, String key, RowOutcome outcome) {
            return add(line, key, outcome, null, List.of());
        }

        public Builder refused(long line, String reason) {
            rows.add(new Row(line, null, RowOutcome.REFUSED, reason, List.of()));
            return this;
        }

        public ImportReport build() {
            rows.sort(java.util.Comparator.comparingLong(Row::line));
            return new ImportReport(options.source(), options.sourceDate(), options.dryRun(), rows);
        }
    }
}
