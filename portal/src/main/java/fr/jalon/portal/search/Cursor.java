package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Where a walk through a result stands: the sort values of the last item seen, as an opaque text for addresses. */
public record Cursor(List<FieldValue> after) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Cursor {
        after = List.copyOf(after);
    }

    /** Empty where the text is not one that {@link #text()} wrote. */
    public static Optional<Cursor> parse(String text) {
        try {
            JsonNode values = JSON.readTree(Base64.getUrlDecoder().decode(text));
            if (values == null || !values.isArray() || values.isEmpty() || values.size() > 4) {
                return Optional.empty();
            }
            List<FieldValue> after = new ArrayList<>();
            for (JsonNode value : values) {
                if (!value.isTextual() && !value.isNumber() && !value.isNull()) {
                    return Optional.empty();
                }
                after.add(
                        value.isNull()
                                ? FieldValue.NULL
                                : value.isTextual()
                                        ? FieldValue.of(value.textValue())
                                        : value.isIntegralNumber()
                                                ? FieldValue.of(value.longValue())
                                                : FieldValue.of(value.doubleValue()));
            }
            return Optional.of(new Cursor(after));
        } catch (java.io.IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String text() {
        ArrayNode values = JSON.createArrayNode();
        for (FieldValue value : after) {
            if (value.isLong()) {
                values.add(value.longValue());
            } else if (value.isDouble()) {
                values.add(value.doubleValue());
            } else if (value.isNull()) {
                values.addNull();
            } else {
                values.add(value._toJsonString());
            }
        }
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
