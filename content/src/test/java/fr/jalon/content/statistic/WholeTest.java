package fr.jalon.content.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bundled series make what they declare, and whatever looks like parts of a whole declares it or is known not to be. */
final class WholeTest {
    private static final Pattern SHARED_OUT = Pattern.compile("(Répartition|Partage) .*");
    private static final Pattern TOTAL = Pattern.compile(".*\\b(total|ensemble)\\b.*", Pattern.CASE_INSENSITIVE);

    private final List<StatisticSeries> all = new StatisticFiles(
                    StatisticResource.text("series.csv"), StatisticResource.text("observations.csv"))
            .series();

    @Test
    void everyDeclaredSumHoldsButThoseTheSourceMisses() {
        assertThat(all).hasSize(305);
        List<StatisticSeries> declared =
                all.stream().filter(series -> series.whole() != null).toList();
        assertThat(declared).hasSize(30);
        assertThat(declared.stream()
                        .mapToInt(series ->
                                whole(series).sums(series.observations()).size())
                        .sum())
                .isGreaterThan(45);
        assertThat(declared.stream()
                        .flatMap(series -> whole(series).missed(series.observations()).stream()
                                .map(sum -> series.id() + " : " + sum.text()))
                        .toList())
                .containsExactlyInAnyOrder(
                        "ave-marches-par-nature-2019 : 2019, France : les parts font 99,2 et non 100",
                        "structures-inclusives-nombre : 2021, France : les parts font 6093 et non 5733",
                        "ave-etp-par-taille-entreprise-2019 : 2019, France : les parts font 78 et non 79",
                        "npdc-2015-heures-par-modalite : Sous-traitance, 2015, Nord-Pas-de-Calais :"
                                + " les parts font 63923 et non 64123");
    }

    @Test
    void whatLooksLikePartsIsDeclaredOrKnownNotToBe() {
        Map<String, String> known = rows("/statistic/undeclared-wholes.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("series_id"), row -> row.getField("why")));
        assertThat(known.values()).allSatisfy(why -> assertThat(why).isNotBlank());
        assertThat(known.keySet())
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(series -> series.whole() == null)
                        .filter(WholeTest::looksShared)
                        .map(StatisticSeries::id)
                        .toList());
    }

    /** Percentages that come near 100 together, or are said to be shared out, or stand with a total. */
    private static boolean looksShared(StatisticSeries series) {
        return SHARED_OUT.matcher(series.measures()).matches()
                || series.dimensionNames().stream()
                        .flatMap(name -> new Whole(name, null, "", null, BigDecimal.ZERO, null)
                                .sums(series.observations()).stream())
                        .anyMatch(sum -> sum.parts().size() > 1
                                && sum.parts().stream()
                                        .allMatch(figure -> figure.value().signum() >= 0)
                                && (sum.sum().intValue() >= 60 && sum.sum().intValue() <= 140
                                        || sum.parts().stream()
                                                .flatMap(figure -> figure.dimensions().stream())
                                                .anyMatch(dimension -> TOTAL.matcher(dimension.value())
                                                        .matches())));
    }

    private static Whole whole(StatisticSeries series) {
        return Objects.requireNonNull(series.whole());
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (InputStream file = Objects.requireNonNull(WholeTest.class.getResourceAsStream(name), name)) {
            return CsvReader.builder()
                    .ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
