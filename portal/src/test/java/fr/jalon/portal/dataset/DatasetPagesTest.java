package fr.jalon.portal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetFormat;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.content.dataset.Datasets;
import fr.jalon.content.dataset.StoredFile;
import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.page.TemplatesFixture;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of open data, full and empty. */
class DatasetPagesTest {
    private static final String BASE = "https://jalon.test";
    private static final Dataset KINDS = Datasets.find("types-structures").orElseThrow();
    private static final Dataset MARKETS = Datasets.find("marches-programmes").orElseThrow();
    private static final DatasetVersion VERSION = version(KINDS);

    @Test
    void aDatasetStandsAsWritten() {
        show("show", DatasetPage.of(KINDS, List.of(VERSION), BASE));
    }

    @Test
    void aDatasetWithoutRowsSaysSo() {
        show("empty", DatasetPage.of(MARKETS, List.of(), BASE));
    }

    @Test
    void theListStandsAsWritten() {
        Dataset demonstration = Datasets.find("demonstration-lots").orElseThrow();
        GoldenHtml.assertMainMatches(
                "dataset/list",
                TemplatesFixture.render(
                        "dataset/list",
                        DatasetListPage.of(
                                List.of(
                                        MARKETS,
                                        KINDS,
                                        demonstration,
                                        Datasets.find("demonstration-marches").orElseThrow()),
                                Map.of(KINDS.slug(), VERSION, demonstration.slug(), version(demonstration)))));
    }

    @Test
    void beforeTheFirstBuildTheListSaysToWait() {
        assertThat(TemplatesFixture.render("dataset/list", DatasetListPage.of(Datasets.all(), Map.of())))
                .contains("en préparation")
                .doesNotContain("Données de démonstration");
    }

    @Test
    void noTextEndsTheScriptOfThePage() {
        Dataset hostile = new Dataset(
                KINDS.slug(),
                KINDS.theme(),
                "</script><script>alert(1)</script>",
                KINDS.description(),
                KINDS.licence(),
                null,
                KINDS.sources(),
                KINDS.keywords(),
                KINDS.notes(),
                false,
                KINDS.key(),
                KINDS.fields());
        assertThat(SchemaOrg.of(hostile, VERSION, BASE)).doesNotContain("<");
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 100", "10, 10, 0", "1, 3, '66,7'"})
    void sharesAreRounded(long empty, long rows, String share) {
        assertThat(DatasetText.filled(empty, rows)).startsWith(share);
    }

    @Test
    void aShareIsWholeOnlyWhereNothingIsMissing() {
        assertThat(DatasetText.filled(1, 100_000)).startsWith("presque 100");
        assertThat(DatasetText.filled(99_999, 100_000)).startsWith("moins de 0,1");
    }

    private static void show(String golden, DatasetPage page) {
        GoldenHtml.assertMainMatches("dataset/" + golden, TemplatesFixture.render("dataset/show", page));
    }

    private static DatasetVersion version(Dataset dataset) {
        Map<DatasetFormat, StoredFile> files = new EnumMap<>(DatasetFormat.class);
        dataset.formats().forEach(format -> files.put(format, new StoredFile(1, format, 1_234_567, "ab".repeat(32))));
        return new DatasetVersion(
                dataset.slug(),
                "2026-11-21",
                Instant.parse("2026-11-21T02:30:00Z"),
                9,
                List.of(0L, 0L, 1L),
                "{}",
                List.of(
                        List.of("ACI", "Atelier ou chantier d’insertion", "reserved-iae | reserved-both"),
                        List.of("GEIQ", "<b>Groupement</b>", "")),
                files);
    }
}
