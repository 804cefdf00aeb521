package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a result stands, as an opaque text for addresses: the moment of the index it walks through, and the
 * sort values of the last item seen.
 *
 * @param moment the identifier of a point in time, null where the walk takes the index as it is each time
 */
public record Cursor(@Nullable String moment, List<FieldValue> after) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_VALUES = 5;
    /** Stands in for the moment of a walk through PostgreSQL; no point in time is called so. */
    private static final String KEYS = "cles";

    public Cursor {
        after = List.copyOf(after);
    }

    /** Of a walk through PostgreSQL in the order of keys, which had come to this one. */
    static Cursor ofKeys(String key) {
        return new Cursor(KEYS, List.of(FieldValue.of(key)));
    }

    boolean isOfKeys() {
        return KEYS.equals(moment);
    }

    /** The last key seen. */
    String key() {
        return after.getFirst()._toJsonString();
    }

    /** Empty where the text is not one that {@link #text()} wrote. */
    public static Optional<Cursor> parse(String text) {
        try {
            JsonNode cursor = JSON.readTree(Base64.getUrlDecoder().decode(text));
            if (cursor == null || !cursor.isObject()) {
                return Optional.empty();
            }
            JsonNode moment = cursor.path("m");
            JsonNode values = cursor.path("a");
            if (!values.isArray() || values.isEmpty() || values.size() > MOST_VALUES || !isTextOrAbsent(moment)) {
                return Optional.empty();
            }
            List<FieldValue> after = new ArrayList<>();
            for (JsonNode value : values) {
                if (!value.isTextual() && !value.isNumber() && !value.isNull()) {
                    return Optional.empty();
                }
                after.add(sortValue(value));
            }
            return Optional.of(new Cursor(moment.textValue(), after));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String text() {
        ObjectNode cursor = JSON.createObjectNode();
        if (moment != null) {
            cursor.put("m", moment);
        }
        ArrayNode values = cursor.putArray("a");
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
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(cursor));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTextOrAbsent(JsonNode node) {
        return node.isMissingNode() || node.isTextual();
    }

    private static FieldValue sortValue(JsonNode value) {
        if (value.isNull()) {
            return FieldValue.NULL;
        }
        if (value.isTextual()) {
            return FieldValue.of(value.textValue());
        }
        return value.isIntegralNumber() ? FieldValue.of(value.longValue()) : FieldValue.of(value.doubleValue());
    }
}
