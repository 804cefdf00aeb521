package fr.jalon.portal.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.market.imports.PlanEntry;
import fr.jalon.portal.page.Typography;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program is answered, in a form that can be kept and answered again; {@code etag} and {@code location} may be absent. */
record PlanAnswer(
        int status,
        @Nullable ObjectNode body,
        @Nullable String etag,
        @Nullable String location) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    static PlanAnswer of(HttpStatus status, ObjectNode body) {
        return new PlanAnswer(status.getCode(), body, null, null);
    }

    /** RFC 9457; {@code field} is the pointer of the first fault, empty where the whole is at fault. */
    static PlanAnswer problem(HttpStatus status, String title, String detail, List<PlanEntry.Fault> faults) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank");
        body.put("title", Typography.french(title));
        body.put("status", status.getCode());
        body.put("detail", Typography.french(detail));
        body.put("field", faults.isEmpty() ? null : faults.getFirst().pointer());
        if (!faults.isEmpty()) {
            body.set("errors", faults(faults));
        }
        return of(status, body);
    }

    static JsonNode faults(List<PlanEntry.Fault> faults) {
        var all = JsonNodeFactory.instance.arrayNode();
        faults.forEach(fault ->
                all.addObject().put("pointer", fault.pointer()).put("message", Typography.french(fault.message())));
        return all;
    }

    PlanAnswer with(String name, JsonNode value) {
        ObjectNode more = body == null ? JsonNodeFactory.instance.objectNode() : body.deepCopy();
        more.set(name, value);
        return new PlanAnswer(status, more, etag, location);
    }

    PlanAnswer tagged(long version) {
        return new PlanAnswer(status, body, "\"" + version + "\"", location);
    }

    PlanAnswer at(String address) {
        return new PlanAnswer(status, body, etag, address);
    }

    MutableHttpResponse<String> response(String path) {
        MutableHttpResponse<String> response = HttpResponse.status(HttpStatus.valueOf(status));
        if (body != null) {
            if (status >= 400) {
                body.put("instance", path);
            }
            response.body(body.toString())
                    .contentType(status < 400 ? MediaType.APPLICATION_JSON_TYPE : MediaType.of(PROBLEM));
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        return response;
    }

    /** As it is kept. */
    String text() {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.put("status", status);
        kept.set("body", body);
        kept.put("etag", etag);
        kept.put("location", location);
        return kept.toString();
    }

    /** What {@link #text} wrote. */
    static PlanAnswer parse(String text) {
        try {
            JsonNode kept = JSON.readTree(text);
            return new PlanAnswer(
                    kept.get("status").asInt(),
                    kept.get("body") instanceof ObjectNode body ? body : null,
                    kept.get("etag").isNull() ? null : kept.get("etag").asText(),
                    kept.get("location").isNull() ? null : kept.get("location").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
