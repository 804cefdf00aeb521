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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The API as people read it: how it behaves, then every address of the OpenAPI document. */
record ApiPage(Layout layout, String title, String lead, String first, List<Fact> facts, List<Group> groups) {
    static final String PATH = "/api";

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    /** A rule that holds for all addresses. */
    record Fact(String title, String text) {}

    /** The addresses about one thing. */
    record Group(String id, String title, List<Operation> operations) {}

    /** An address: its parameters, what its answer holds, and requests to copy; {@code elements} are the fields of items. */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            @Nullable String description,
            List<Parameter> parameters,
            String sent,
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
        for (String key : List.of("walk", "errors", "known", "scripts", "keys")) {
            facts.add(new Fact(Messages.get("api." + key + ".title"), Messages.get("api." + key + ".text")));
        }
        facts.add(new Fact(
                Messages.get("api.limits.title"),
                Messages.get("api.limits.text", limits.data(), limits.exports(), limits.searches(), limits.keys())));
        return facts;
    }

    private static Group group(JsonNode tag, OpenApiDocument document, String base) {
        String name = tag.get("name").asText();
        List<Operation> operations = document.root().get("paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> path.getValue()
                                .at("/" + method + "/tags/0")
                                .asText()
                                .equals(name))
                        .map(method ->
                                operation(path.getKey(), method, path.getValue().get(method), document, base)))
                .toList();
        return new Group(name, text(tag, "description"), operations);
    }

    private static Operation operation(
            String path, String method, JsonNode get, OpenApiDocument document, String base) {
        List<Parameter> parameters = get.path("parameters")
                .valueStream()
                .map(document::resolve)
                .map(parameter -> parameter(parameter, document))
                .toList();
        JsonNode schema = schema(
                get.at("/responses/200").isMissingNode() ? get.at("/responses/201") : get.at("/responses/200"),
                document);
        JsonNode items = document.resolve(schema.at("/properties/items/items"));
        return new Operation(
                get.get("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                text(get, "summary"),
                get.has("description") ? text(get, "description") : null,
                parameters,
                String.join(", ", fields(schema(document.resolve(get.path("requestBody")), document), document)),
                String.join(", ", fields(schema, document)),
                String.join(", ", fields(items, document)),
                examples(path, method, get, document, base));
    }

    /** What a body holds; an object without fields where there is none. */
    private static JsonNode schema(JsonNode holder, OpenApiDocument document) {
        return document.resolve(
                holder.path("content").valueStream().findFirst().orElse(holder).path("schema"));
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
    private static List<Example> examples(
            String path, String method, JsonNode get, OpenApiDocument document, String base) {
        List<Example> examples = new ArrayList<>();
        boolean shown = get.has("x-requests");
        boolean read = method.equals("get");
        if (read && !get.has("security") && (path.contains("{") || !shown)) {
            examples.add(new Example(text(get, "summary"), curl(base, address(path, get, document))));
        }
        get.path("x-requests")
                .forEach(one -> examples.add(new Example(
                        text(one, "summary"),
                        get.has("security")
                                ? command(base, method, one)
                                : curl(base, one.get("request").asText()))));
        return examples;
    }

    /** With a key, a method and what is sent. */
    private static String command(String base, String method, JsonNode one) {
        StringBuilder command = new StringBuilder("curl");
        if (!method.equals("get")) {
            command.append(" -X ").append(method.toUpperCase(Locale.ROOT));
        }
        if (!one.path("key").asText().equals("none")) {
            command.append(" -H \"Authorization: Bearer $CLE\"");
        }
        one.path("headers").properties().forEach(header -> command.append(" -H '")
                .append(header.getKey())
                .append(": ")
                .append(header.getValue().asText())
                .append('\''));
        if (one.has("body")) {
            command.append(" -H 'Content-Type: application/json' -d '")
                    .append(one.get("body").toString().replace("'", "’"))
                    .append('\'');
        }
        return command.append(" '")
                .append(base)
                .append(one.get("request").asText())
                .append('\'')
                .toString();
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
