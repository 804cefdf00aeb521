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

    @Test
    void aSeriesKeepsWhatItsPartsMakeAndIsHeldToIt() {
        StatisticSeries series =
                repository.findById("ave-age-beneficiaires-2014").orElseThrow();
        assertThat(series.whole())
                .isEqualTo(new Whole(
                        "tranche d’âge", null, "des bénéficiaires recensés en 2014", null, BigDecimal.ZERO, null));
        StatisticRelease release = StatisticRelease.of(LocalDate.of(2027, 1, 15), "Nouvelle édition", false);
        String wrong = StatisticCsv.figures(series).replace(",39.5,", ",40.5,");
        StatisticImport.Report refused = statisticImport.run(StatisticCsv.head(series), wrong, release, false);
        assertThat(refused.refusals())
                .singleElement()
                .extracting(StatisticImport.Refusal::reason)
                .asString()
                .contains("tranche d’âge", "les parts font 101 et non 100");
        assertThat(repository.revisions(series.id())).hasSize(1);

        String head = StatisticCsv.head(series);
        String declared = "tranche d’âge,,des bénéficiaires recensés en 2014,,,";
        assertThat(head).contains(declared);
        assertThat(warnings(head.replace(declared, declared + "Arrondi de la source."), wrong, release))
                .containsExactly("selon « tranche d’âge », 2014, France : les parts font 101 et non 100 ;"
                        + " publié ainsi : Arrondi de la source.");
        assertThat(warnings(head.replace(declared, ",,,,,"), wrong, release))
                .contains("ne déclare plus ce que font ses parts selon « tranche d’âge » : leur somme n’est plus"
                        + " vérifiée");
    }

    @Test
    void aNewSeriesWhoseSourceMissesItsTotalIsToBeLookedAt() {
        StatisticSeries series =
                repository.findById("ave-marches-par-nature-2019").orElseThrow();
        StatisticImport empty =
                new StatisticImport(PostgreSQLFixture.freshDatabase().dataSource());
        StatisticRelease release = StatisticRelease.of(LocalDate.of(2027, 1, 15), null, false);
        assertThat(empty.run(StatisticCsv.head(series), StatisticCsv.figures(series), release, true)
                        .differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.warnings())
                        .singleElement()
                        .asString()
                        .contains("99,2 et non 100", "publié ainsi"));
    }

    private List<String> warnings(String head, String figures, StatisticRelease release) {
        return statisticImport.run(head, figures, release, true).differences().stream()
                .flatMap(difference -> difference.warnings().stream())
                .toList();
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
