package fr.jalon.portal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.QuestionSheet;
import fr.jalon.content.statistic.SourceComparison;
import fr.jalon.content.statistic.StatisticImport;
import fr.jalon.content.statistic.StatisticRelease;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.content.text.Fold;
import fr.jalon.db.PostgreSQLFixture;
import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.page.Messages;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statistics pages with the bundled figures, on PostgreSQL alone: no search engine answers here. */
final class StatisticPagesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LISTED = Pattern.compile("</b>\\s*<a href=\"/statistiques/([a-z0-9-]+)\">");
    private static PostgreSQLFixture.Database database;
    private static EmbeddedServer server;
    private static List<String> slugs;

    @BeforeAll
    static void start() {
        database = PostgreSQLFixture.freshDatabase();
        new StatisticImport(database.dataSource()).loadBundled();
        slugs = new StatisticSeriesRepository(database.dataSource())
                .search("").stream().map(StatisticSeries::id).toList();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(Map.of(
                "micronaut.server.port", -1, "jalon.bundle.enabled", false, "elasticsearch.url", "http://localhost:1"));
        server = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/statistiques, list",
        "/statistiques?q=heures+normandie, found",
        "/statistiques?q=zzzz, empty",
        "/statistiques/questions/qui-beneficie, question",
        "/statistiques/questions/regles-et-parametres, question-rules",
        "/statistiques/oeap-part-marches-clause-sociale, line",
        "/statistiques/ave-etp-par-taille-entreprise-2019, bar",
        "/statistiques/oeap-structure-marches-2011-etat, grouped-bar",
        "/statistiques/ave-contrats-par-type-2014, stacked",
        "/statistiques/anru-devenir-6-12-mois, slope",
        "/statistiques/modalites-realisation-clauses, dumbbell",
        "/statistiques/oeap-marches-clause-par-region-2013, map",
        "/statistiques/comparaisons/marches-oeap-ave, comparison",
        "/statistiques/comparaisons/profils-ave-anru, comparison-drawn",
        "/statistiques/comparaisons/ugap-2015, comparison-units",
        "/statistiques/explorer, explorer-empty",
        "/statistiques/explorer?serie=ave-volumetrie-generale&q=femmes, explorer-units",
        "/statistiques/explorer?serie=oeap-marches-clause-par-region-2013&territoire=bretagne&territoire=corse&dimension=indicateur~part-des-marches-avec-clause-sociale,"
            + " explorer",
        "/territoires/reg-11, territory",
        "/territoires/ze-3215, territory-empty",
        "/statistiques/ave-contrats-2021/integrer, embed",
        "/statistiques/seuil-spaser, threshold"
    })
    void pagesStandAsWritten(String path, String golden) throws Exception {
        GoldenHtml.assertMainMatches("statistic/" + golden, get(path).body());
    }

    @Test
    void aFormerReleaseStaysReadableWithTheReason() throws Exception {
        String slug = "ave-contrats-2021";
        StatisticImport imports = new StatisticImport(database.dataSource());
        String series = resource("/statistic/series.csv");
        String figures = resource("/statistic/observations.csv");
        LocalDate day = LocalDate.of(2027, 1, 15);
        imports.run(
                series,
                figures.replace(
                        "ave-contrats-2021,1,,,,,2021,France,fr,75000,",
                        "ave-contrats-2021,1,,,,,2021,France,fr,76000,"),
                StatisticRelease.of(day, "Erreur de <saisie>", true),
                false);
        try {
            assertThat(get("/statistiques/" + slug).body())
                    .contains("<td>76\u202f000", "Corrigée le 15 janvier 2027.", "Erreur de &lt;saisie&gt;")
                    .contains("href=\"/statistiques/" + slug + "/versions/1\"")
                    .doesNotContain("<td>75\u202f000");
            assertThat(get("/statistiques/" + slug + "/versions/1").body())
                    .contains("<td>75\u202f000", "Version 1, remplacée le 15 janvier 2027.", "noindex")
                    .doesNotContain("<td>76\u202f000");
            assertThat(get("/statistiques/" + slug + "/versions/1.csv").body())
                    .contains("75000")
                    .doesNotContain("76000");
            assertThat(get("/statistiques/" + slug + "/versions/2").statusCode())
                    .isEqualTo(307);
            assertThat(get("/statistiques/" + slug + "/versions/3").statusCode())
                    .isEqualTo(404);
        } finally {
            imports.run(series, figures, StatisticRelease.of(day, "Comme avant", false), false);
        }
        assertThat(get("/statistiques/" + slug).body())
                .contains("75\u202f000")
                .doesNotContain("class=\"note\"><p><b>Corrigée");
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = StatisticImport.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theShareOfMarketsIsTheSameOnThePageAndInTheData() throws Exception {
        String page = get("/statistiques/oeap-part-marches-clause-sociale").body();
        assertThat(page).contains("1,9\u202f%", "2,5\u202f%", "4,2\u202f%", "4,3\u202f%", "6,1\u202f%");

        JsonNode series = json("/statistiques/oeap-part-marches-clause-sociale.json");
        assertThat(series.path("slug").asText()).isEqualTo("oeap-part-marches-clause-sociale");
        assertThat(series.path("kind").asText()).isEqualTo("observation");
        assertThat(series.path("unit").asText()).isEqualTo("%");
        assertThat(series.path("revision").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(series.path("source").path("locator").asText()).isEqualTo("Tableau 3");
        assertThat(StreamSupport.stream(series.path("observations").spliterator(), false)
                        .filter(figure -> figure.path("dimensions")
                                .path("acheteur")
                                .asText()
                                .equals("Total"))
                        .map(figure -> figure.path("period").asText() + " "
                                + figure.path("value").decimalValue()))
                .containsExactly("2009 1.9", "2010 2.5", "2011 4.2", "2012 4.3", "2013 6.1");

        List<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(get("/statistiques/oeap-part-marches-clause-sociale.csv")
                                .body())
                        .stream()
                        .toList();
        assertThat(rows).hasSize(11);
        assertThat(rows.getFirst().getHeader())
                .containsExactly("period", "territory", "territory_code", "acheteur", "value", "unit", "note");
        assertThat(rows.getFirst().getField("value")).isEqualTo("1.9");
    }

    @Test
    void whatIsAbsentIsNullInJson() throws Exception {
        JsonNode series = json("/statistiques/pdc-clauses.json");
        assertThat(series.get("unit").isNull()).isTrue();
        assertThat(series.get("caveat").isNull()).isTrue();
        assertThat(json("/statistiques/igas-pouvoirs-adjudicateurs.json")
                        .path("observations")
                        .path(0)
                        .get("dimensions")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aSeriesSaysOfWhatItsPartsAreTheWhole() throws Exception {
        assertThat(get("/statistiques/ave-age-beneficiaires-2014").body())
                .contains("les parts font 100\u202f% des bénéficiaires recensés en 2014");
        JsonNode whole = json("/statistiques/ave-age-beneficiaires-2014.json").get("total");
        assertThat(whole.get("dimension").asText()).isEqualTo("tranche d’âge");
        assertThat(whole.get("sums").get(0).get("holds").asBoolean()).isTrue();

        assertThat(get("/statistiques/ave-marches-par-nature-2019").body()).contains("99,2 au lieu de 100");
        JsonNode missed = json("/statistiques/ave-marches-par-nature-2019.json").get("total");
        assertThat(missed.get("gap").asText()).contains("ne couvrent pas");
        assertThat(missed.get("sums").get(0).get("sum").decimalValue()).isEqualByComparingTo("99.2");
        assertThat(missed.get("sums").get(0).get("holds").asBoolean()).isFalse();

        assertThat(json("/statistiques/oeap-part-marches-clause-sociale.json")
                        .get("total")
                        .isNull())
                .isTrue();
    }

    @Test
    void everySeriesHasItsPageAndItsData() throws Exception {
        assertThat(slugs).hasSize(305);
        int figures = 0;
        for (String slug : slugs) {
            HttpResponse<String> page = get("/statistiques/" + slug);
            assertThat(page.statusCode()).as(slug).isEqualTo(200);
            assertThat(page.body()).as(slug).doesNotContain("style=").doesNotContain("null");
            JsonNode series = json("/statistiques/" + slug + ".json");
            figures += series.path("observations").size();
            HttpResponse<String> svg = get("/statistiques/" + slug + ".svg");
            boolean drawn = page.body().contains("<figure>");
            assertThat(svg.statusCode()).as(slug).isEqualTo(drawn ? 200 : 404);
            if (drawn) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.body().getBytes(StandardCharsets.UTF_8)));
            }
            if (Stream.of("threshold", "example", "target", "survey")
                    .anyMatch(series.path("kind").asText()::equals)) {
                assertThat(page.body()).as(slug).doesNotContain("<polyline");
            }
        }
        assertThat(figures).isEqualTo(1638);
    }

    @Test
    void everySeriesIsReachedFromTheQuestionsItSuitsAndNoOther() throws Exception {
        List<StatisticSeries> all = server.getApplicationContext()
                .getBean(StatisticSeriesRepository.class)
                .all();
        assertThat(all).hasSize(305);
        Set<String> reached = new TreeSet<>();
        String list = get("/statistiques").body();
        for (CitizenQuestion question : CitizenQuestion.values()) {
            String path = "/statistiques/questions/" + question.code();
            assertThat(list).contains("\"" + path + "\"");
            String page = get(path).body();
            List<String> listed =
                    LISTED.matcher(page).results().map(link -> link.group(1)).toList();
            assertThat(listed).as(path).doesNotHaveDuplicates();
            assertThat(listed)
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(QuestionSheet.of(question)::suits)
                            .map(StatisticSeries::id)
                            .toList());
            assertThat(page.split("<li><a href=\"/statistiques/[a-z0-9-]+\"><b>"))
                    .as(path + " answers with three or four figures")
                    .hasSizeBetween(4, 5);
            reached.addAll(listed);
        }
        assertThat(reached).hasSize(305).containsExactlyInAnyOrderElementsOf(slugs);
    }

    @Test
    void everySeriesIsFoundByItsTitleWithoutAccents() throws Exception {
        StatisticSeriesRepository repository = server.getApplicationContext().getBean(StatisticSeriesRepository.class);
        for (StatisticSeries series : repository.all()) {
            assertThat(repository.search(Fold.fold(series.title())))
                    .as(series.title())
                    .extracting(StatisticSeries::id)
                    .contains(series.id());
        }
        assertThat(get("/statistiques?q=CHOMEURS").body()).contains("ave-profil-participants-2021");
        assertThat(get("/statistiques?q=ucanss").body()).contains("ucanss-clauses-2014");
    }

    @Test
    void whatAChartShowsIsWhatTheTableSays() throws Exception {
        String map =
                get("/statistiques/oeap-marches-clause-par-region-2013.svg").body();
        assertThat(map.split("<path ")).as("22 régions").hasSize(23);
        assertThat(map).contains("<title>Bretagne 9\u202f%</title>", "<title>Champagne-Ardenne 0\u202f%</title>");
        String slope = get("/statistiques/ave-devenir-6-12-18-mois.svg").body();
        assertThat(slope)
                .contains("CDI, 7\u202f% à 6 mois, 13\u202f% à 18 mois")
                .contains(">CDI 13\u202f%</text>");
        String dumbbell = get("/statistiques/modalites-realisation-clauses.svg").body();
        assertThat(dumbbell)
                .contains("Embauche directe, 32\u202f% selon AVE et 25\u202f% selon Anru")
                .contains(">Anru 25\u202f%</text>", ">AVE 32\u202f%</text>");
    }

    @Test
    void everyComparisonShowsItsFiguresAndIsReachedFromTheirSeries() throws Exception {
        String list = get("/statistiques/comparaisons").body();
        assertThat(SourceComparison.all()).hasSizeGreaterThan(20);
        for (SourceComparison comparison : SourceComparison.all()) {
            String path = "/statistiques/comparaisons/" + comparison.slug();
            assertThat(list).contains("\"" + path + "\"");
            String page = get(path).body();
            assertThat(page.split("class=\"stat-who\""))
                    .as(path)
                    .hasSize(comparison.sides().size() + 1);
            boolean units = page.contains("Les unités diffèrent");
            assertThat(page.contains("<figure>") && units).as(path).isFalse();
            for (SourceComparison.Side side : comparison.sides()) {
                assertThat(get("/statistiques/" + side.series()).body()).contains("\"" + path + "\"");
            }
        }
        assertThat(get("/statistiques/comparaisons/marches-oeap-ave").body())
                .contains("3\u202f500", "6\u202f000", "26\u202f983");
    }

    @Test
    void theExplorerNeverDrawsTwoUnitsOrTwoNaturesTogether() throws Exception {
        String units =
                get("/statistiques/explorer?serie=ave-volumetrie-generale").body();
        assertThat(units).contains("Les unités diffèrent").contains("chacun à son échelle");
        assertThat(units.split("<figure>")).as("one chart a unit").hasSize(4);
        String kinds = get("/statistiques/explorer?serie=objectif-etat-marches-clause-sociale"
                        + "&serie=oeap-part-marches-clause-sociale")
                .body();
        assertThat(kinds).contains("Les natures diffèrent");
        assertThat(kinds.split("<figure>")).as("one chart a nature").hasSize(3);
        String one = get("/statistiques/explorer?serie=oeap-part-marches-clause-sociale")
                .body();
        assertThat(one).doesNotContain("diffèrent").contains("<polyline");
        assertThat(get("/statistiques/explorer?serie=objectif-etat-marches-clause-sociale")
                        .body())
                .doesNotContain("<polyline");
        for (String example : List.of("trend", "regions", "contracts", "units")) {
            String address = Messages.get("statistic.explorer.example." + example + ".query");
            assertThat(get("/statistiques/explorer?" + address).body())
                    .as(address)
                    .contains("<figure>");
        }
    }

    @Test
    void theExplorerKeepsWhatItsAddressSays() throws Exception {
        String choice = "?serie=oeap-part-marches-clause-sociale&periode=2013&dimension=acheteur~etat";
        String csv = get("/statistiques/explorer.csv" + choice).body();
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getField("value")).isEqualTo("3.2");
        assertThat(rows.getFirst().getField("dimensions")).isEqualTo("acheteur=État");
        String page = get("/statistiques/explorer" + choice).body();
        assertThat(page).contains("La donnée", "3,2\u202f%", "/statistiques/explorer.csv?serie=");
        assertThat(page).doesNotContain("10,2\u202f%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?serie=inconnue",
                "?autre=1",
                "?serie=ave-contrats-2021&territoire=mars",
                "?serie=ave-contrats-2021&periode=1900",
                "?serie=ave-contrats-2021&dimension=x~y",
                "?serie=1&serie=2&serie=3&serie=4&serie=5&serie=6&serie=7&serie=8&serie=9"
            })
    void theExplorerRefusesWhatItDoesNotKnow(String query) throws Exception {
        assertThat(get("/statistiques/explorer" + query).statusCode()).isEqualTo(400);
        assertThat(get("/statistiques/explorer.csv" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void aTerritoryShowsItsFiguresAndThoseOfItsFormerRegions() throws Exception {
        assertThat(get("/territoires/reg-32").body())
                .contains("Ancienne région Nord-Pas-de-Calais", "Ancienne région Picardie", "hdf-chiffres-cles-2024")
                .contains("href=\"/marches?territoire=reg-32\"", "href=\"/structures?territoire=reg-32\"")
                .contains("href=\"/territoires/dep-62\"");
        assertThat(get("/territoires/dep-62").body()).contains("pdc-clauses", "href=\"/territoires/reg-32\"");
        String list = get("/territoires").body();
        assertThat(list.split("<g class=\"s2\">")).as("régions, overseas too").hasSize(19);
        assertThat(list.split("href=\"/territoires/dep-")).hasSize(102);
        for (String unknown : List.of("reg-99", "com-59350", "fr", "dep-x", "autre")) {
            assertThat(get("/territoires/" + unknown).statusCode()).as(unknown).isEqualTo(404);
        }
    }

    @Test
    void theWorkbookHoldsTheFiguresAsNumbersAndTheirSource() throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(bytes("/statistiques/oeap-part-marches-clause-sociale.xlsx")))) {
            List<Row> figures = workbook.getFirstSheet().read();
            assertThat(figures).hasSize(12);
            assertThat(figures.getFirst().getCellText(3)).isEqualTo("Acheteur");
            assertThat(figures.get(1).getCellAsNumber(4)).hasValue(new BigDecimal("1.9"));
            assertThat(workbook.getSheet(1).orElseThrow().read().stream().map(row -> row.getCellText(1)))
                    .contains("Tableau 3")
                    .anyMatch(text -> text.endsWith("/statistiques/oeap-part-marches-clause-sociale"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oeap-part-marches-clause-sociale",
                "ave-contrats-par-type-2014",
                "oeap-marches-clause-par-region-2013"
            })
    void aChartIsAPictureToo(String slug) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes("/statistiques/" + slug + ".png")));
        assertThat(image.getWidth()).isEqualTo(2 * (760 + 32));
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).as("lines, marks and letters").hasSizeGreaterThan(20);
    }

    @Test
    void onlyThePageMadeForFramesCanStandInOne() throws Exception {
        for (String path : List.of("/statistiques", "/statistiques/seuil-spaser", "/statistiques/inconnue/integrer")) {
            assertThat(get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        }
        assertThat(get("/statistiques/seuil-spaser/integrer").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-ancestors *", "default-src 'none'", "script-src 'self'"));
    }

    @Test
    void whatDoesNotExistIsAFrenchPage() throws Exception {
        for (String path : List.of(
                "/statistiques/inconnue",
                "/statistiques/seuil-spaser.png",
                "/statistiques/comparaisons/inconnue",
                "/statistiques/inconnue/integrer",
                "/statistiques/Inconnue",
                "/statistiques/inconnue.svg",
                "/statistiques/questions/inconnue")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/statistiques/inconnue").body()).contains("lang=\"fr\"");
        assertThat(get("/statistiques/inconnue.json").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void whatCannotBeSearchedIsRefused() throws Exception {
        assertThat(get("/statistiques?q=" + "a".repeat(2000)).statusCode()).isEqualTo(400);
        assertThat(get("/statistiques?question=autre").statusCode()).isEqualTo(400);
        assertThat(get("/statistiques?question=&q=").statusCode()).isEqualTo(200);
        assertThat(get("/statistiques?q=" + URLEncoder.encode("l'%_\\\"<é", StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> asked = get("/statistiques?question=enquetes");
        assertThat(asked.statusCode()).isBetween(301, 308);
        assertThat(asked.headers().firstValue("Location")).hasValue("/statistiques/questions/enquetes");
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.getURL() + path)).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create(server.getURL() + path);
        return CLIENT.send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*").build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
