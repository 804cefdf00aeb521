package fr.jalon.portal.plan;

import fr.jalon.content.market.PlannedMarket;
import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state that a program means to change: by the entity tags of {@code If-Match}, else by the version in the body.
 *
 * @param tags as they stand in the header; absent where there is none
 */
record Expected(@Nullable List<String> tags, @Nullable Long version) {
    /** Reads {@code If-Match}; a compressor on the way may have weakened a tag. */
    static Expected of(@Nullable String header) {
        return new Expected(
                header == null
                        ? null
                        : Arrays.stream(header.split(","))
                                .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
                                .toList(),
                null);
    }

    Expected or(@Nullable Long inBody) {
        return new Expected(tags, inBody);
    }

    /** 428 where nothing is said (RFC 6585), 412 or 409 where it is another state; empty where it is this one. */
    Optional<HttpStatus> refusal(PlannedMarket present) {
        long stored = present.revision().version();
        if (tags != null) {
            boolean met = tags.contains("*") || tags.contains(String.valueOf(stored));
            return met ? Optional.empty() : Optional.of(HttpStatus.PRECONDITION_FAILED);
        }
        if (version == null) {
            return Optional.of(HttpStatus.PRECONDITION_REQUIRED);
        }
        return version == stored ? Optional.empty() : Optional.of(HttpStatus.CONFLICT);
    }

    /** For who was overtaken between looking and storing. */
    HttpStatus late() {
        return tags == null ? HttpStatus.CONFLICT : HttpStatus.PRECONDITION_FAILED;
    }
}
