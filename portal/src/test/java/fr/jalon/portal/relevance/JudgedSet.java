package fr.jalon.portal.relevance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The searches of {@code bench/relevance}, each with the need it comes from. */
record JudgedSet(List<Judged> searches) {
    /** What somebody wants to find, and by what a document of the collection is graded for it. */
    record Need(String name, String search, List<Rule> rules) {
        /** 3 for just that, 2 for good as well, 1 for related, 0 for beside the point. */
        int grade(Map<String, List<String>> row) {
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).matches(row)) {
                    return rules.size() - i;
                }
            }
            return 0;
        }
    }

    /** One search as typed; {@code filters} are parameters of the address. */
    record Judged(String kind, Need need, String words, String filters) {
        boolean isIdentifier() {
            return kind.equals("identifier");
        }

        @Override
        public String toString() {
            return need.search() + " «" + words + "»" + (filters.isEmpty() ? "" : " " + filters);
        }
    }

    static JudgedSet read(Path folder) throws IOException {
        Map<String, Need> needs = new HashMap<>();
        for (NamedCsvRecord row : rows(folder.resolve("needs.csv"))) {
            List<Rule> rules = List.of(
                    Rule.of(row.getField("grade 3")),
                    Rule.of(row.getField("grade 2")),
                    Rule.of(row.getField("grade 1")));
            needs.put(row.getField("need"), new Need(row.getField("need"), row.getField("search"), rules));
        }
        List<Judged> searches = new ArrayList<>();
        for (NamedCsvRecord row : rows(folder.resolve("queries.csv"))) {
            Need need = needs.get(row.getField("need"));
            if (need == null) {
                throw new IllegalArgumentException("no need called " + row.getField("need"));
            }
            searches.add(new Judged(row.getField("kind"), need, row.getField("words"), row.getField("filters")));
        }
        return new JudgedSet(List.copyOf(searches));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return reader.stream().toList();
        }
    }
}
