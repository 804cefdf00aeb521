package fr.jalon.indexer.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.indexer.ElasticsearchFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's tokens are those of Lucene's own classes: text is found alike on the embedded and the official server. */
final class FrenchAnalysisIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String INDEX = "/french-analysis-it";

    private static final List<String> PHRASES = List.of(
            "l'insertion par l'activité économique",
            "L’Insertion, d’abord",
            "Espaces verts et élagage",
            "espace vert",
            "entretien d'espaces verts à Douai",
            "nettoyage des vitres, des locaux et des bureaux",
            "gros œuvre et second-œuvre",
            "cœur de ville",
            "marchés réservés aux EA et ESAT",
            "mise à disposition de personnel",
            "mise-à-disposition",
            "hôtel de ville de Saint-Amand-les-Eaux",
            "bassin de natation",
            "piscines municipales",
            "réfection de chaussées : 3 500 m²",
            "Restauration collective (cantines scolaires)",
            "collecte & tri des déchets d'activités",
            "travaux d'été, chevaux et journaux",
            "blanchisserie industrielle",
            "qu'il s'agisse aujourd'hui de l'eau",
            "jusqu'à l'Écluse d'Oisy",
            "construction du canal Seine-Nord Europe",
            "peinture intérieure/extérieure",
            "numérisation 24h/24",
            "LES BROSSES",
            "menuiserie aluminium PVC bois",
            "sous-traitance",
            "désamiantage, démolition",
            "Voirie et Réseaux Divers",
            "VRD",
            "naïf, maïs, aiguë");

    @BeforeAll
    static void createIndex() throws IOException, InterruptedException {
        assertThat(send("PUT", INDEX, FrenchAnalyzers.SETTINGS).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void deleteIndex() throws IOException, InterruptedException {
        send("DELETE", INDEX, "");
    }

    static Stream<String> analyzers() throws IOException {
        return FrenchAnalyzers.byName().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void tokensAreThoseOfLucene(String analyzer) throws IOException, InterruptedException {
        for (String phrase : PHRASES) {
            assertThat(serverTokens(analyzer, phrase))
                    .as("%s of %s", analyzer, phrase)
                    .isEqualTo(luceneTokens(FrenchAnalyzers.byName().get(analyzer), phrase));
        }
    }

    @Test
    void elisionAccentsAndPluralsMeetAtTheSameWord() throws IOException, InterruptedException {
        assertThat(words("french", "L’Électricité")).isEqualTo(words("french", "electricites"));
        assertThat(words("french", "espaces verts")).isEqualTo(words("french", "Espace VERT"));
    }

    @Test
    void aSynonymOfSeveralWordsCountsAsOne() throws IOException, InterruptedException {
        assertThat(words("french_search", "piscine")).contains("piscin", "basin", "natation");
    }

    @Test
    void aKeywordIsNormalized() throws IOException, InterruptedException {
        HttpResponse<String> response =
                send("POST", INDEX + "/_analyze", "{\"normalizer\": \"folded\", \"text\": \"Hôtel de Ville\"}");
        assertThat(JSON.readTree(response.body()).at("/tokens/0/token").asText())
                .isEqualTo("hotel de ville");
    }

    @Test
    void anUnknownStemmerIsRefusedWithTheIndex() throws IOException, InterruptedException {
        HttpResponse<String> response = send("PUT", "/refused-it", """
            {"settings": {"analysis": {
              "filter": {"s": {"type": "stemmer", "language": "klingon"}},
              "analyzer": {"a": {"tokenizer": "standard", "filter": ["s"]}}}}}
            """);
        assertThat(response.statusCode()).isEqualTo(400);
    }

    private static List<String> words(String analyzer, String text) throws IOException, InterruptedException {
        return serverTokens(analyzer, text).stream().map(Token::text).toList();
    }

    private static List<Token> serverTokens(String analyzer, String text) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("analyzer", analyzer, "text", text));
        HttpResponse<String> response = send("POST", INDEX + "/_analyze", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        List<Token> tokens = new ArrayList<>();
        for (JsonNode token : JSON.readTree(response.body()).get("tokens")) {
            tokens.add(new Token(
                    token.get("token").asText(),
                    token.get("start_offset").asInt(),
                    token.get("end_offset").asInt(),
                    token.get("position").asInt(),
                    token.path("positionLength").asInt(1)));
        }
        return tokens;
    }

    private static List<Token> luceneTokens(Analyzer analyzer, String text) throws IOException {
        List<Token> tokens = new ArrayList<>();
        int position = -1;
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(
                        term.toString(),
                        offset.startOffset(),
                        offset.endOffset(),
                        position,
                        length.getPositionLength()));
            }
            stream.end();
        }
        return tokens;
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ElasticsearchFixture.url() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private record Token(String text, int start, int end, int position, int length) {}
}
