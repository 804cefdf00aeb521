package fr.jalon.content.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.jalon.content.imports.ImportException;
import fr.jalon.db.PostgreSQLFixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The bundled statistics in a real PostgreSQL: complete, exact, and loaded again without a change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatisticImportIT {
    private StatisticImport statisticImport;
    private StatisticSeriesRepository repository;
    private StatisticImport.Report first;

    @BeforeAll
    void load() {
        DataSource dataSource = PostgreSQLFixture.freshDatabase().dataSource();
        statisticImport = new StatisticImport(dataSource);
        repository = new StatisticSeriesRepository(dataSource);
        first = statisticImport.loadBundled();
    }

    @Test
    void everySeriesAndEveryFigureIsThere() {
        assertThat(first.refusals()).isEmpty();
        assertThat(first.created()).isEqualTo(305);
        assertThat(first.observations()).isEqualTo(1638);
        assertThat(repository.size()).isEqualTo(new StatisticSeriesRepository.Size(305, 1638));
    }

    @Test
    void everyFigureIsStoredExactlyAsPublished() {
        Map<String, List<NamedCsvRecord>> published =
                CsvReader.builder().ofNamedCsvRecord(resource("/statistic/observations.csv")).stream()
                        .collect(Collectors.groupingBy(row -> row.getField("series_id")));
        assertThat(published).hasSize(305);
        published.forEach((id, rows) -> {
            List<Observation> stored = repository.findById(id).orElseThrow().observations();
            assertThat(stored).as(id).hasSameSizeAs(rows);
            for (int index = 0; index < rows.size(); index++) {
                NamedCsvRecord row = rows.get(index);
                Observation observation = stored.get(index);
                assertThat(observation.published()).isEqualTo(row.getField("value"));
                assertThat(observation.value()).isEqualByComparingTo(new BigDecimal(row.getField("value")));
                assertThat(List.of(observation.period(), observation.territory(), observation.unit()))
                        .containsExactly(row.getField("period"), row.getField("territory"), row.getField("unit"));
                assertThat(observation.dimensions().stream().map(Observation.Dimension::value))
                        .containsExactlyElementsOf(Stream.of("dimension_1_value", "dimension_2_value")
                                .map(row::getField)
                                .filter(value -> !value.isEmpty())
                                .toList());
            }
        });
    }

    @Test
    void theShareOfMarketsWithAClauseIsKnown() {
        StatisticSeries series =
                repository.findById("oeap-part-marches-clause-sociale").orElseThrow();
        assertThat(series.kind()).isEqualTo(SeriesKind.OBSERVATION);
        assertThat(series.observations().stream()
                        .filter(observation ->
                                observation.dimensions().getFirst().value().equals("Total"))
                        .map(observation -> observation.period() + " " + observation.published()))
                .containsExactly("2009 1.9", "2010 2.5", "2011 4.2", "2012 4.3", "2013 6.1");
        assertThat(series.source().locator()).isEqualTo("Tableau 3");
    }

    @Test
    void whatAnswersAQuestionExists() {
        for (CitizenQuestion question : CitizenQuestion.values()) {
            QuestionSheet sheet = QuestionSheet.of(question);
            assertThat(sheet.answers()).as(question.code()).hasSizeBetween(3, 4);
            for (QuestionSheet.Answer answer : sheet.answers()) {
                assertThat(answer.label()).isNotBlank();
                assertThat(repository.findById(answer.series()).orElseThrow().observations())
                        .as(answer.series())
                        .extracting(Observation::position)
                        .contains(answer.position());
            }
            sheet.also()
                    .forEach(id -> assertThat(repository.findById(id)).as(id).isPresent());
            sheet.chart().ifPresent(id -> assertThat(
                            repository.findById(id).orElseThrow().chart())
                    .as(id)
                    .isNotEqualTo(ChartShape.NONE));
        }
    }

    @Test
    void chartsSuitWhatIsDrawn() {
        for (StatisticSeries series : repository.all()) {
            if (series.kind() != SeriesKind.OBSERVATION) {
                assertThat(series.chart()).as(series.id()).isIn(ChartShape.BAR, ChartShape.NONE);
            }
            if (series.chart() == ChartShape.STACKED) {
                Map<List<String>, BigDecimal> wholes = series.charted().stream()
                        .collect(Collectors.groupingBy(
                                figure -> series.chartFilter() != null
                                        ? List.<String>of()
                                        : figure.dimensions().stream()
                                                .skip(1)
                                                .map(Observation.Dimension::value)
                                                .toList(),
                                Collectors.reducing(BigDecimal.ZERO, Observation::value, BigDecimal::add)));
                assertThat(wholes.values()).as(series.id()).allSatisfy(whole -> assertThat(whole)
                        .isBetween(new BigDecimal("98.5"), new BigDecimal("101.5")));
            }
        }
    }

    @Test
    void loadingAgainChangesNothing() {
        StatisticImport.Report again = statisticImport.loadBundled();
        assertThat(again.unchanged()).isEqualTo(305);
        assertThat(repository.revisions("oeap-part-marches-clause-sociale"))
                .containsExactly(new StatisticRevision(1, StatisticImport.BUNDLED, null, false, true));
    }

    @Test
    void everyReleaseIsKeptAsItWas() {
        repository.all().forEach(series -> assertThat(repository.findRelease(series.id(), 1))
                .as(series.id())
                .contains(series));
        assertThat(repository.findRelease("oeap-part-marches-clause-sociale", 2))
                .isEmpty();
    }

    @Test
    void aCorrectedFigureMakesARevision() {
        DataSource dataSource = PostgreSQLFixture.freshDatabase().dataSource();
        StatisticImport other = new StatisticImport(dataSource);
        other.loadBundled();
        String corrected = resource("/statistic/observations.csv")
                .replace(
                        "ave-contrats-2021,1,,,,,2021,France,fr,75000,contrats",
                        "ave-contrats-2021,1,,,,,2021,France,fr,75001,contrats");
        LocalDate date = LocalDate.of(2027, 1, 15);

        StatisticRelease release = StatisticRelease.of(date, "Erreur de saisie", true);
        StatisticImport.Report tried = other.run(resource("/statistic/series.csv"), corrected, release, true);
        assertThat(tried.updated()).isEqualTo(1);
        assertThat(tried.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.changes()).containsExactly("2021, France : 75001 au lieu de 75000");
            assertThat(difference.warnings()).isEmpty();
        });
        StatisticSeriesRepository stored = new StatisticSeriesRepository(dataSource);
        assertThat(stored.revisions("ave-contrats-2021")).hasSize(1);

        assertThatThrownBy(() -> other.run(
                        resource("/statistic/series.csv"), corrected, StatisticRelease.of(date, null, false), false))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("--raison");
        assertThat(stored.revisions("ave-contrats-2021")).hasSize(1);

        StatisticImport.Report done = other.run(resource("/statistic/series.csv"), corrected, release, false);
        assertThat(done.unchanged()).isEqualTo(304);
        assertThat(stored.revisions("ave-contrats-2021"))
                .first()
                .isEqualTo(new StatisticRevision(2, date, "Erreur de saisie", true, true));
        assertThat(published(stored.findById("ave-contrats-2021"))).containsExactly("75001");
        assertThat(published(stored.findRelease("ave-contrats-2021", 1))).containsExactly("75000");

        // The next start of the product leaves what an operator published.
        other.loadBundled();
        assertThat(stored.revisions("ave-contrats-2021")).hasSize(2);
        assertThat(published(stored.findById("ave-contrats-2021"))).containsExactly("75001");
    }

    @Test
    void oneSeriesAloneCanBeReplaced() {
        DataSource dataSource = PostgreSQLFixture.freshDatabase().dataSource();
        StatisticImport other = new StatisticImport(dataSource);
        other.loadBundled();
        StatisticSeriesRepository stored = new StatisticSeriesRepository(dataSource);
        StatisticSeries series =
                stored.findById("oeap-part-marches-clause-sociale").orElseThrow();
        List<String> order = stored.all().stream().map(StatisticSeries::id).toList();

        StatisticImport.Report report = other.run(
                StatisticCsv.head(series),
                StatisticCsv.figures(series).replace(",6.1,", ",61,"),
                StatisticRelease.of(LocalDate.of(2027, 1, 15), "Nouvelle édition", false),
                false);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.differences()).singleElement().satisfies(difference -> assertThat(difference.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("61", "loin")));
        assertThat(stored.all().stream().map(StatisticSeries::id).toList()).isEqualTo(order);
    }

    private static List<String> published(Optional<StatisticSeries> series) {
        return series.orElseThrow().observations().stream()
                .map(Observation::published)
                .toList();
    }

    @Test
    void aRefusedLineLeavesEverythingAsItWas() {
        String broken = resource("/statistic/observations.csv") + "inconnue,1,,,,,2021,France,fr,1,contrats,,\n";
        StatisticImport.Report report = statisticImport.run(
                resource("/statistic/series.csv"), broken, StatisticRelease.bundled(StatisticImport.BUNDLED), false);
        assertThat(report.refusals())
                .containsExactly(
                        new StatisticImport.Refusal("observations.csv", 1640, "série inconnue : « inconnue »"));
        assertThat(repository.size().observations()).isEqualTo(1638);
    }

    @Test
    void titlesAreFoundWithoutAccentsCaseOrPlural() {
        assertThat(repository.search("MARCHE public seize"))
                .extracting(StatisticSeries::id)
                .containsExactly("oeap-part-marches-clause-sociale");
        assertThat(repository.search("l'écluse d’oisy"))
                .extracting(StatisticSeries::id)
                .containsExactly("csne-operations");
        assertThat(repository.search("zzzz")).isEmpty();
        assertThat(repository.search("")).hasSize(305);
        assertThat(repository.search("%_")).hasSize(305);
    }

    private static String resource(String name) {
        try (InputStream stream = StatisticImportIT.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
