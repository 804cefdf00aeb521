package fr.jalon.portal.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.portal.error.ProblemException;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON that a program sent, within bounds; where it cannot be read, a 400 that says where. */
final class PlanBody {
    static final int LONGEST = 256 * 1024;
    static final int LONGEST_BULK = 5 * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private PlanBody() {}

    static JsonNode one(@Nullable String body) {
        try {
            return JSON.readTree(bounded(body, LONGEST));
        } catch (JsonProcessingException e) {
            throw illegible(where(e));
        }
    }

    /** @param lines whether each line is a market of its own (JSON Lines), else the whole is an array */
    static List<PlanBulk.Item> many(@Nullable String body, boolean lines) {
        String text = bounded(body, LONGEST_BULK);
        List<PlanBulk.Item> items = new ArrayList<>();
        if (lines) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .limit(PlanBulk.MOST + 1L)
                    .forEach(line -> items.add(line(line)));
        } else {
            array(text).forEach(item -> items.add(new PlanBulk.Item(item, "")));
        }
        if (items.isEmpty() || items.size() > PlanBulk.MOST) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Messages.get("plan.api.bulk.title"),
                    Messages.get("plan.api.bulk.bounds", PlanBulk.MOST));
        }
        return items;
    }

    private static JsonNode array(String text) {
        try {
            JsonNode array = JSON.readTree(text);
            if (!array.isArray()) {
                throw illegible(Messages.get("plan.api.body.array"));
            }
            return array;
        } catch (JsonProcessingException e) {
            throw illegible(where(e));
        }
    }

    private static PlanBulk.Item line(String line) {
        try {
            return new PlanBulk.Item(JSON.readTree(line), "");
        } catch (JsonProcessingException e) {
            return new PlanBulk.Item(null, where(e));
        }
    }

    private static String bounded(@Nullable String body, int longest) {
        if (body == null || body.isBlank()) {
            throw illegible(Messages.get("plan.api.body.empty"));
        }
        if (body.length() > longest) {
            throw new ProblemException(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    Messages.get("error.413.title"),
                    Messages.get("plan.api.body.long", longest / 1024));
        }
        return body;
    }

    private static String where(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null
                ? Messages.get("plan.api.body.illegible")
                : Messages.get("plan.api.body.where", at.getLineNr(), at.getColumnNr());
    }

    private static ProblemException illegible(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, Messages.get("plan.api.body.title"), detail);
    }
}
