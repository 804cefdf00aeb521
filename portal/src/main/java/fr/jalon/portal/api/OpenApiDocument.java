package fr.jalon.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI 3.1 document of the API, {@code openapi/v1.yaml}: what it says is held to what the portal does by tests. */
@Singleton
final class OpenApiDocument {
    private static final String FILE = "/openapi/v1.yaml";

    private final String yaml = read();
    private final JsonNode root = parse(yaml);

    String yaml() {
        return yaml;
    }

    JsonNode root() {
        return root;
    }

    /** What a node says, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.get("$ref").asText().substring(1))) : node;
    }

    private static JsonNode parse(String yaml) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new ObjectMapper().valueToTree(content);
    }

    private static String read() {
        try (InputStream stream = OpenApiDocument.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("No " + FILE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
