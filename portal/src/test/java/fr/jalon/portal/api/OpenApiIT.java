package fr.jalon.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.resource.MapSchemaLoader;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.key.Keys;
import io.micronaut.web.router.Router;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document against the portal: every address, and every example as a request whose answer is checked. */
class OpenApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");
    private static final JsonNode DOCUMENT = read();
    private static final String HERE = "https://jalon.test/api/v1/openapi.json";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(
                    loaders -> loaders.add(new MapSchemaLoader(Map.of(HERE, DOCUMENT.toString())))));

    /** A request, and the answer it must have. */
    record Example(String path, String method, JsonNode operation, JsonNode one, String request, int status) {
        boolean keyed() {
            return operation.has("security");
        }

        @Override
        public String toString() {
            return method + " " + request + " " + one.path("summary").asText();
        }
    }

    @Test
    void documentIsValid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(DOCUMENT.toString(), null, options);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).hasSameSizeAs(DOCUMENT.get("paths"));
        assertThat(new OpenAPIV3Parser()
                        .readContents(
                                DOCUMENT.toString().replace("\"summary\":\"Lire un marché\"", "\"resume\":1"),
                                null,
                                options)
                        .getMessages())
                .as("the parser does look")
                .isNotEmpty();
        assertThat(DOCUMENT.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void everyAddressOfTheApiIsInTheDocumentAndTheReverse() {
        Set<String> routes = PortalFixture.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> METHODS.contains(route.getHttpMethodName().toLowerCase(Locale.ROOT)))
                .map(route -> route.getHttpMethodName().toLowerCase(Locale.ROOT) + " "
                        + route.getUriMatchTemplate().toString().replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .filter(route -> route.substring(route.indexOf(' ') + 1).startsWith(Api.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = new TreeSet<>();
        DOCUMENT.get("paths").properties().forEach(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method -> documented.add(method + " " + path.getKey())));
        assertThat(documented.stream().map(path -> path.replaceAll("\\{\\w+}", "{}")))
                .containsExactlyInAnyOrderElementsOf(routes.stream()
                        .map(path -> path.replaceAll("\\{\\w+}", "{}"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAnsweredAsDeclared(Example example) throws IOException, InterruptedException {
        HttpResponse<String> answer = example.keyed() ? keyed(example) : answer(example.request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(example.status);
        JsonNode declared = resolve(example.operation.at("/responses/" + example.status));
        if (!declared.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        var content = declared.get("content").properties().iterator().next();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(content.getKey());
        if (content.getKey().endsWith("json")) {
            assertThat(errors(content.getValue().get("schema"), answer.body())).isEmpty();
        }
    }

    /** By a buyer of its own, who has the market of the document, in the version that the document has. */
    private static HttpResponse<String> keyed(Example example) {
        Keys.Buyer buyer = Keys.buyer();
        PlannedMarket market = buyer.market("2027-014");
        String version = "\"" + market.revision().version() + "\"";
        List<String> headers = new ArrayList<>();
        String key = example.one.path("key").asText("");
        if (!key.equals("none")) {
            headers.addAll(List.of("Authorization", "Bearer " + (key.isEmpty() ? buyer.secret() : buyer.secret(key))));
        }
        example.one
                .path("headers")
                .properties()
                .forEach(header -> headers.addAll(
                        List.of(header.getKey(), header.getValue().asText().replace("\"41\"", version))));
        return Keys.send(
                example.method.toUpperCase(Locale.ROOT),
                example.request.replace("216204982-2027-014", market.reference()),
                example.one.has("body") ? example.one.get("body").toString() : "",
                headers.toArray(String[]::new));
    }

    /** On a busy machine PostgreSQL stands in for a few seconds, and refuses what it cannot look for. */
    private static HttpResponse<String> answer(String request) throws InterruptedException {
        HttpResponse<String> answer = PortalFixture.get(request, "*/*");
        if (answer.statusCode() == 503) {
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElseThrow()));
            return PortalFixture.get(request, "*/*");
        }
        return answer;
    }

    /** Each address as it is, with each example of its parameters alone, and the requests it shows. */
    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        DOCUMENT.get("paths").properties().forEach(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method ->
                        examples(path.getKey(), method, path.getValue().get(method), examples)));
        assertThat(examples).hasSizeGreaterThan(60);
        return examples;
    }

    private static void examples(String path, String method, JsonNode operation, List<Example> examples) {
        String address = path;
        List<String> queries = new ArrayList<>(List.of(""));
        for (JsonNode named : operation.path("parameters")) {
            JsonNode parameter = resolve(named);
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                address = address.replace(
                        "{" + name + "}", parameter.get("example").asText());
            } else if (parameter.has("example")) {
                queries.add("?" + name + "="
                        + URLEncoder.encode(parameter.get("example").asText(), StandardCharsets.UTF_8));
            }
        }
        if (method.equals("get")) {
            for (String query : queries) {
                examples.add(new Example(path, method, operation, JSON.createObjectNode(), address + query, 200));
            }
        } else {
            assertThat(operation.path("x-requests")).as(method + " " + path).isNotEmpty();
        }
        operation
                .path("x-requests")
                .forEach(one -> examples.add(new Example(
                        path,
                        method,
                        operation,
                        one,
                        one.get("request").asText(),
                        one.path("status").asInt(200))));
    }

    @Test
    void yamlSaysTheSame() throws IOException {
        HttpResponse<String> yaml = PortalFixture.get("/api/v1/openapi.yaml", "*/*");
        Object content = new Yaml().load(yaml.body());
        JsonNode said = JSON.valueToTree(content);
        assertThat(said).isEqualTo(DOCUMENT);
    }

    private static Set<String> errors(JsonNode schema, String body) throws IOException {
        JsonSchema declared = schema.has("$ref")
                ? SCHEMAS.getSchema(SchemaLocation.of(HERE + schema.get("$ref").asText()))
                : SCHEMAS.getSchema(schema);
        return declared.validate(JSON.readTree(body)).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(DOCUMENT.at(node.get("$ref").asText().substring(1))) : node;
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(
                    PortalFixture.get("/api/v1/openapi.json", "*/*").body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
