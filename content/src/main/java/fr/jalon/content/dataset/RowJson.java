package fr.jalon.content.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as a JSON object: one member a column, what is absent is null, several values are an array. */
final class RowJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RowJson() {}

    static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    static void write(JsonGenerator json, Dataset dataset, DatasetRow row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < dataset.fields().size(); i++) {
            json.writeFieldName(dataset.fields().get(i).name());
            write(json, row.values().get(i));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Boolean yes -> json.writeBoolean(yes);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number.toPlainString());
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    json.writeString(item.toString());
                }
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }
}
