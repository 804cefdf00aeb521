package fr.jalon.content.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The columns of a dataset as Table Schema (specs.frictionlessdata.io/table-schema), for its CSV. */
public final class TableSchema {
    private static final String PROFILE = "https://specs.frictionlessdata.io/schemas/table-schema.json";

    private TableSchema() {}

    public static String of(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = RowJson.generator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("$schema", PROFILE);
            json.writeStringField("name", dataset.slug());
            json.writeStringField("title", dataset.title());
            json.writeStringField("description", dataset.description());
            json.writeArrayFieldStart("fields");
            for (DatasetField field : dataset.fields()) {
                field(json, field);
            }
            json.writeEndArray();
            texts(json, "primaryKey", dataset.key());
            texts(json, "missingValues", List.of(""));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void field(JsonGenerator json, DatasetField field) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("title", field.title());
        if (field.description() != null) {
            json.writeStringField("description", field.description());
        }
        switch (field.type()) {
            case STRING, INTEGER, NUMBER, DATE, DATETIME ->
                json.writeStringField("type", field.type().code());
            case BOOLEAN -> {
                json.writeStringField("type", "boolean");
                texts(json, "trueValues", List.of("oui"));
                texts(json, "falseValues", List.of("non"));
            }
            case LIST -> {
                json.writeStringField("type", "string");
                // Not of the standard, which has no lists in CSV before its version 2.
                json.writeStringField("separator", CsvFile.SEPARATOR);
            }
            case ADDRESS -> {
                json.writeStringField("type", "string");
                json.writeStringField("format", "uri");
            }
        }
        json.writeObjectFieldStart("constraints");
        json.writeBooleanField("required", field.required());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
