package fr.jalon.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.portal.limit.Limits;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The API as people read it: how it behaves, then every address of the OpenAPI document. */
record ApiPage(Layout layout, String title, String lead, String first, List<Fact> facts, List<Group> groups) {
    static final String PATH = "/api";

    /** A rule that holds for all addresses. */
    record Fact(String title, String text) {}

    /** The addresses about one thing. */
    record Group(String id, String title, List<Operation> operations) {}

    /** An address: its parameters, what its answer holds, and requests to copy; {@code elements} are the fields of items. */
    record Operation(
            String id,
            String path,
            String summary,
            @Nullable String description,
            List<Parameter> parameters,
            String fields,
            String elements,
            List<Example> examples) {}

    /** A parameter, with the values it takes where they are few. */
    record Parameter(String name, String description, String values) {}

    /** A request to copy into a terminal. */
    record Example(String summary, String command) {}

    static ApiPage of(OpenApiDocument document, Limits limits, String base) {
        JsonNode info = document.root().get("info");
        Layout layout = Layout.of(Section.NONE, Messages.get("api.title"), text(info, "summary"), PATH)
                .withBreadcrumb(Messages.get("page.home"), "/")
                .withAlternate("application/json", Api.ROOT + "/openapi.json", Messages.get("api.document"));
        List<Group> groups = document.root()
                .get("tags")
                .valueStream()
                .map(tag -> group(tag, document, base))
                .toList();
        return new ApiPage(
                layout,
                Messages.get("api.title"),
                text(info, "description"),
                curl(base, "/api/v1/markets?q=espaces+verts&territoire=dep-59"),
                facts(limits),
                groups);
    }

    private static List<Fact> facts(Limits limits) {
        List<Fact> facts = new ArrayList<>();
        for (String key : List.of("walk", "errors", "known", "scripts")) {
            facts.add(new Fact(Messages.get("api." + key + ".title"), Messages.get("api." + key + ".text")));
        }
        facts.add(new Fact(
                Messages.get("api.limits.title"),
                Messages.get("api.limits.text", limits.data(), limits.exports(), limits.searches())));
        return facts;
    }

    private static Group group(JsonNode tag, OpenApiDocument document, String base) {
        String name = tag.get("name").asText();
        List<Operation> operations = document.root().get("paths").properties().stream()
                .filter(path -> path.getValue().at("/get/tags/0").asText().equals(name))
                .map(path -> operation(path.getKey(), path.getValue().get("get"), document, base))
                .toList();
        return new Group(name, text(tag, "description"), operations);
    }

    private static Operation operation(String path, JsonNode get, OpenApiDocument document, String base) {
        List<Parameter> parameters = get.path("parameters")
                .valueStream()
                .map(document::resolve)
                .map(parameter -> parameter(parameter, document))
                .toList();
        JsonNode schema = document.resolve(get.at("/responses/200/content")
                .valueStream()
                .findFirst()
                .orElseThrow()
                .get("schema"));
        JsonNode items = document.resolve(schema.at("/properties/items/items"));
        return new Operation(
                get.get("operationId").asText(),
                path,
                text(get, "summary"),
                get.has("description") ? text(get, "description") : null,
                parameters,
                String.join(", ", fields(schema, document)),
                String.join(", ", fields(items, document)),
                examples(path, get, document, base));
    }

    private static Parameter parameter(JsonNode parameter, OpenApiDocument document) {
        JsonNode schema = document.resolve(parameter.get("schema"));
        JsonNode values = document.resolve(schema.has("items") ? schema.get("items") : schema)
                .path("enum");
        String repeated = schema.has("items") ? " " + Messages.get("api.repeated") : "";
        return new Parameter(
                parameter.get("name").asText(),
                text(parameter, "description") + repeated,
                String.join(", ", values.valueStream().map(JsonNode::asText).toList()));
    }

    /** The fields of an object, those of its parts first. */
    private static Set<String> fields(JsonNode schema, OpenApiDocument document) {
        Set<String> fields = new LinkedHashSet<>();
        schema.path("allOf").forEach(part -> fields.addAll(fields(document.resolve(part), document)));
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** The requests that the document shows, after one to read a single thing, or where it shows none. */
    private static List<Example> examples(String path, JsonNode get, OpenApiDocument document, String base) {
        List<Example> examples = new ArrayList<>();
        if (path.contains("{") || !get.has("x-requests")) {
            examples.add(new Example(text(get, "summary"), curl(base, address(path, get, document))));
        }
        get.path("x-requests")
                .forEach(one -> examples.add(new Example(
                        text(one, "summary"), curl(base, one.get("request").asText()))));
        return examples;
    }

    private static String address(String path, JsonNode get, OpenApiDocument document) {
        String address = path;
        for (JsonNode parameter : get.path("parameters")) {
            JsonNode resolved = document.resolve(parameter);
            address = address.replace(
                    "{" + resolved.get("name").asText() + "}",
                    resolved.path("example").asText());
        }
        return address;
    }

    private static String curl(String base, String request) {
        return "curl '" + base + request + "'";
    }

    private static String text(JsonNode node, String name) {
        return Typography.french(node.get(name).asText());
    }
}
