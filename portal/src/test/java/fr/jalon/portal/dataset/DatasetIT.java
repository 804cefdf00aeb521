package fr.jalon.portal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import fr.jalon.portal.PortalFixture;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue and its files over HTTP, on the bundled data. */
class DatasetIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FILE = "/donnees/territoires.jsonl";

    @Test
    void theListNamesEveryDatasetAndKeepsDemonstrationApart() {
        String page = PortalFixture.get("/donnees").body();
        assertThat(page)
                .contains("href=\"/donnees/structures.parquet\"", "href=\"/donnees/territoires.geojson\"")
                .contains("href=\"/donnees/demonstration-marches\"", "href=\"/donnees.atom\"")
                .doesNotContain("href=\"/donnees/marches-programmes.csv\"");
        String none = PortalFixture.get("/donnees/marches-programmes").body();
        assertThat(none).contains("pas encore de fichier", "publication_precision");
        assertThat(PortalFixture.get("/donnees/marches-programmes.csv", "*/*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageSaysWhatTheFileHolds() throws Exception {
        String page = PortalFixture.get("/donnees/structures").body();
        JsonNode schema = json("/donnees/structures/schema.json");
        for (JsonNode field : schema.get("fields")) {
            assertThat(page).contains("<code>" + field.get("name").asText() + "</code>");
        }
        String header = text("/donnees/structures.csv").lines().findFirst().orElseThrow();
        assertThat(header.substring(1).split(";")).hasSize(schema.get("fields").size());
        Matcher sha = Pattern.compile("<code>([0-9a-f]{64})</code>").matcher(page);
        assertThat(sha.find()).isTrue();
        assertThat(sha.group(1)).isEqualTo(sha256(get("/donnees/structures.csv").body()));
        assertThat(page).doesNotContain("noindex");
        assertThat(PortalFixture.get("/donnees/demonstration-structures").body())
                .contains("noindex", "Contenu de démonstration");
    }

    @Test
    void searchEnginesReadADatasetInThePage() throws Exception {
        Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(PortalFixture.get("/donnees/territoires").body());
        assertThat(script.find()).isTrue();
        JsonNode said = new ObjectMapper().readTree(script.group(1));
        assertThat(said.get("@type").asText()).isEqualTo("Dataset");
        assertThat(said.get("description").asText()).hasSizeGreaterThan(50);
        assertThat(said.get("distribution")).hasSize(5);
    }

    @Test
    void aFileComesInPartsThatMakeItWhole() throws Exception {
        HttpResponse<byte[]> whole = get(FILE);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Content-Type")).startsWith("application/x-ndjson");
        assertThat(header(whole, "Content-Length")).isEqualTo(Integer.toString(whole.body().length));
        assertThat(header(whole, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(whole, "Repr-Digest"))
                .isEqualTo("sha-256=:%s:"
                        .formatted(Base64.getEncoder()
                                .encodeToString(
                                        MessageDigest.getInstance("SHA-256").digest(whole.body()))));
        // Across parts as they are stored, and an end that is not one of theirs.
        int half = 300_001;
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (String range : List.of("bytes=0-" + (half - 1), "bytes=" + half + "-")) {
            HttpResponse<byte[]> part =
                    get(FILE, "Range", range, "If-Range", header(whole, "ETag"), "Accept-Encoding", "gzip");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(header(part, "Content-Range")).endsWith("/" + whole.body().length);
            joined.writeBytes(part.body());
        }
        assertThat(joined.toByteArray()).isEqualTo(whole.body());
        assertThat(get(FILE, "Range", "bytes=-5").body())
                .isEqualTo(Arrays.copyOfRange(whole.body(), whole.body().length - 5, whole.body().length));
        assertThat(get(FILE, "Range", "bytes=0-9", "If-Range", "\"autre\"").statusCode())
                .as("the rest of another file would be of no use")
                .isEqualTo(200);
        HttpResponse<byte[]> beyond = get(FILE, "Range", "bytes=999999999-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + whole.body().length);
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() throws Exception {
        HttpResponse<byte[]> file = get("/donnees/metiers.csv");
        assertThat(get("/donnees/metiers.csv", "If-None-Match", header(file, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/donnees/metiers.csv", "If-None-Match", "W/" + header(file, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/donnees/metiers.csv", "If-None-Match", "\"autre\"").statusCode())
                .isEqualTo(200);
        assertThat(get("/donnees/metiers.csv", "If-Modified-Since", header(file, "Last-Modified"))
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> head = CLIENT.send(
                HttpRequest.newBuilder(URI.create(PortalFixture.url() + "/donnees/metiers.csv"))
                        .HEAD()
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(file, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(file.body().length));
    }

    @Test
    void aVersionKeepsItsAddress() throws Exception {
        HttpResponse<byte[]> latest = get("/donnees/cpv.parquet");
        String dated = header(latest, "Content-Location");
        assertThat(dated).matches("/donnees/cpv/\\d{4}-\\d\\d-\\d\\d\\.parquet");
        assertThat(header(latest, "Content-Disposition")).contains("filename=\"cpv-2");
        HttpResponse<byte[]> version = get(dated);
        assertThat(version.body()).isEqualTo(latest.body());
        assertThat(header(version, "Cache-Control")).contains("immutable");
        String line = sha256(latest.body()) + "  "
                + dated.substring("/donnees/".length()).replaceFirst("cpv/", "cpv-");
        String sums = text(dated.replace(".parquet", ".sha256"));
        assertThat(sums.lines()).hasSize(4).contains(line);
        assertThat(json(dated.replace(".parquet", ".schema.json"))
                        .get("primaryKey")
                        .get(0)
                        .asText())
                .isEqualTo("code");
        assertThat(get("/donnees/cpv/2020-01-01.csv").statusCode()).isEqualTo(410);
        assertThat(get("/donnees/cpv/2999-01-01.csv").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/donnees/inconnu",
                "/donnees/inconnu.csv",
                "/donnees/cpv.geojson",
                "/donnees/cpv.exe",
                "/donnees/inconnu/schema.json",
                "/donnees/cpv/x.csv"
            })
    void whatDoesNotExistIsA404(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theCatalogueIsNegotiated() throws Exception {
        HttpResponse<byte[]> turtle = get("/donnees/catalogue", "Accept", "text/turtle");
        HttpResponse<byte[]> jsonLd = get("/donnees/catalogue", "Accept", "application/ld+json;q=0.9, text/html;q=0.5");
        assertThat(header(turtle, "Content-Type")).startsWith("text/turtle");
        assertThat(header(jsonLd, "Content-Type")).startsWith("application/ld+json");
        assertThat(header(jsonLd, "Vary")).contains("Accept");
        Model one = Rio.parse(new StringReader(text("/donnees/catalogue.ttl")), RDFFormat.TURTLE);
        Model other = Rio.parse(new StringReader(new String(jsonLd.body(), StandardCharsets.UTF_8)), RDFFormat.JSONLD);
        assertThat(other).hasSameSizeAs(one).hasSizeGreaterThan(500);
        HttpResponse<byte[]> people = get("/donnees/catalogue", "Accept", "text/html,*/*;q=0.8");
        assertThat(people.statusCode()).isEqualTo(303);
        assertThat(header(people, "Location")).isEqualTo("/donnees");
    }

    @Test
    void theFeedNamesEveryNewVersion() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text("/donnees.atom")));
        assertThat(feed.getEntries()).hasSizeGreaterThan(8);
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).matches("https://jalon.test/donnees/[a-z-]+/\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(entry.getEnclosures()).isNotEmpty();
    }

    @Test
    void robotsAreLedToTheData() {
        assertThat(PortalFixture.get("/sitemap/pages.xml", "*/*").body())
                .contains("https://jalon.test/donnees/structures</loc>")
                .doesNotContain("demonstration");
        assertThat(PortalFixture.get("/robots.txt", "*/*").body()).contains("Disallow: /donnees/demonstration-");
        assertThat(PortalFixture.get("/plan-du-site").body()).contains("href=\"/donnees/territoires\"");
    }

    private static JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(text(path));
    }

    private static String text(String path) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(PortalFixture.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
