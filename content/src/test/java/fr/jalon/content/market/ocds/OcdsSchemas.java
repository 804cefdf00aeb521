package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The schemas of OCDS 1.1.5, as published, and the release schema with the lots and sustainability extensions and
 * ours merged into it as the standard has it done (JSON Merge Patch, RFC 7396).
 */
public final class OcdsSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema published = schema(read("/ocds/release-schema.json"));
    private final JsonSchema extended = schema(extended());
    private final JsonNode packageSchema = read("/ocds/release-package-schema.json");

    /** What is wrong with a package and its releases; empty where nothing is. */
    public Set<String> errors(JsonNode releasePackage) {
        Set<String> errors = new TreeSet<>();
        packageSchema.get("required").forEach(name -> {
            if (!releasePackage.has(name.asText())) {
                errors.add("package without " + name.asText());
            }
        });
        releasePackage.path("releases").forEach(release -> {
            errors.addAll(messages(published, release));
            errors.addAll(messages(extended, release));
        });
        return errors;
    }

    private static Set<String> messages(JsonSchema schema, JsonNode release) {
        return schema
                .validate(release, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::toString)
                .collect(Collectors.toSet());
    }

    private static JsonNode extended() {
        ObjectNode schema = (ObjectNode) read("/ocds/release-schema.json");
        // The lots extension refers to one more, of which nothing is written here.
        schema.withObject("/definitions/SubmissionTerms").put("type", "object");
        merge(schema, read("/ocds/lots/release-schema.json"));
        merge(schema, read("/ocds/sustainability/release-schema.json"));
        merge(schema, read("/ocds/hours/release-schema.json"));
        return schema;
    }

    private static void merge(ObjectNode into, JsonNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue().isObject() && into.get(field.getKey()) instanceof ObjectNode present) {
                merge(present, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    private static JsonSchema schema(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(schema, SchemaValidatorsConfig.builder().build());
    }

    private static JsonNode read(String resource) {
        try (InputStream stream = OcdsSchemas.class.getResourceAsStream(resource)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
