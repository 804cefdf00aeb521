package fr.jalon.content.statistic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.jalon.content.statistic.Observation.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The two CSV files of statistics, read and checked: what is wrong is told by file, line and reason, in French. */
final class StatisticFiles {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}(-\\d\\d){0,2}(/\\d{4}(-\\d\\d){0,2})?");
    private static final Pattern TERRITORY = Pattern.compile("fr|(reg|dep|epci|ze|com)-[0-9AB]+");

    private final List<StatisticImport.Refusal> refusals = new ArrayList<>();
    private final Map<String, NamedCsvRecord> heads = new LinkedHashMap<>();
    private final Map<String, List<Observation>> observations = new LinkedHashMap<>();
    private final Set<List<@Nullable Object>> seen = new HashSet<>();
    private final Map<Observation, Long> lines = new IdentityHashMap<>();

    StatisticFiles(String series, String observations) {
        rows(series).forEach(this::readHead);
        rows(observations).forEach(this::readObservation);
    }

    List<StatisticImport.Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** The series in the order of the file; those that were refused are left out. */
    List<StatisticSeries> series() {
        List<StatisticSeries> series = new ArrayList<>();
        // Sums without a line that was refused would be said to be wrong as well.
        boolean complete = refusals.isEmpty();
        heads.forEach((id, head) ->
                assemble(id, head).filter(one -> !complete || addsUp(head, one)).ifPresent(series::add));
        return series;
    }

    private void readHead(NamedCsvRecord row) {
        String id = row.getField("series_id");
        if (!SLUG.matcher(id).matches()) {
            refuse("series.csv", row, "identifiant de série invalide : « %s »", id);
        } else if (heads.putIfAbsent(id, row) != null) {
            refuse("series.csv", row, "série déjà présente dans le fichier : « %s »", id);
        } else {
            observations.put(id, new ArrayList<>());
        }
    }

    private void readObservation(NamedCsvRecord row) {
        String id = row.getField("series_id");
        String published = row.getField("value");
        String period = row.getField("period");
        String territoryCode = text(row, "territory_code");
        List<Observation> known = observations.get(id);
        if (known == null) {
            refuse("observations.csv", row, "série inconnue : « %s »", id);
        } else if (!NUMBER.matcher(published).matches()) {
            refuse("observations.csv", row, "valeur non numérique : « %s »", published);
        } else if (!PERIOD.matcher(period).matches()) {
            refuse("observations.csv", row, "période illisible : « %s »", period);
        } else if (territoryCode != null && !TERRITORY.matcher(territoryCode).matches()) {
            refuse("observations.csv", row, "code de territoire invalide : « %s »", territoryCode);
        } else {
            Observation observation = new Observation(
                    known.size() + 1,
                    dimensions(row),
                    period,
                    row.getField("territory"),
                    territoryCode,
                    new BigDecimal(published),
                    published,
                    row.getField("unit"),
                    text(row, "note"),
                    text(row, "locator"));
            if (seen.add(
                    Arrays.asList(id, observation.dimensions(), period, observation.territory(), observation.unit()))) {
                known.add(observation);
                lines.put(observation, row.getStartingLineNumber());
            } else {
                refuse("observations.csv", row, "observation en double dans la série « %s »", id);
            }
        }
    }

    private static List<Dimension> dimensions(NamedCsvRecord row) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String column : List.of("dimension_1", "dimension_2")) {
            if (!row.getField(column).isEmpty()) {
                dimensions.add(new Dimension(row.getField(column), row.getField(column + "_value")));
            }
        }
        return List.copyOf(dimensions);
    }

    private Optional<StatisticSeries> assemble(String id, NamedCsvRecord head) {
        Optional<CitizenQuestion> question = CitizenQuestion.ofCode(head.getField("question"));
        Optional<SeriesKind> kind = SeriesKind.ofCode(head.getField("kind"));
        Optional<ChartShape> chart = ChartShape.ofCode(head.getField("chart"));
        List<Observation> figures = List.copyOf(observations.getOrDefault(id, List.of()));
        if (question.isEmpty() || kind.isEmpty() || chart.isEmpty() || figures.isEmpty()) {
            refuse("series.csv", head, "question, nature, graphique ou chiffres manquants : « %s »", id);
            return Optional.empty();
        }
        for (String required : List.of("title", "measures", "publisher", "document", "locator", "licence")) {
            if (head.getField(required).isBlank()) {
                refuse("series.csv", head, "colonne « %s » vide", required);
                return Optional.empty();
            }
        }
        StatisticSource source = new StatisticSource(
                head.getField("publisher"),
                head.getField("document"),
                head.getField("locator"),
                head.getField("licence"));
        StatisticSeries series = new StatisticSeries(
                id,
                head.getField("title"),
                question.get(),
                kind.get(),
                text(head, "unit"),
                head.getField("measures"),
                text(head, "caveat"),
                source,
                chart.get(),
                text(head, "chart_filter"),
                positions(head.getField("headline")),
                figures,
                WholeColumns.read(head));
        if (series.headlines().size() != series.headline().size()
                || series.charted().stream().map(Observation::unit).distinct().count() > 1
                        && series.chart() != ChartShape.NONE) {
            refuse(
                    "series.csv",
                    head,
                    "chiffres en avant ou graphique incompatibles avec les observations : « %s »",
                    id);
            return Optional.empty();
        }
        return Optional.of(series);
    }

    /** Whether the parts make what the series declares; where they do not, the source has to be known to say so. */
    private boolean addsUp(NamedCsvRecord head, StatisticSeries series) {
        Optional<String> fault = WholeColumns.fault(head, series);
        if (fault.isPresent()) {
            refuse("series.csv", head, "%s", fault.get());
            return false;
        }
        Whole whole = series.whole();
        List<Whole.Sum> missed = whole == null || whole.gap() != null ? List.of() : whole.missed(series.observations());
        for (Whole.Sum sum : missed) {
            List<Long> summed = sum.parts().stream().map(lines::get).toList();
            refusals.add(new StatisticImport.Refusal(
                    "observations.csv",
                    summed.getFirst(),
                    "série « %s », selon « %s », %s (lignes %s)"
                            .formatted(
                                    series.id(),
                                    whole.parts(),
                                    sum.text(),
                                    summed.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        }
        return missed.isEmpty();
    }

    private static List<Integer> positions(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.trim().split(" ")).map(Integer::valueOf).toList();
    }

    private static Iterable<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv);
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isBlank() ? null : text;
    }

    private void refuse(String file, NamedCsvRecord row, String reason, String value) {
        refusals.add(new StatisticImport.Refusal(file, row.getStartingLineNumber(), reason.formatted(value)));
    }
}
