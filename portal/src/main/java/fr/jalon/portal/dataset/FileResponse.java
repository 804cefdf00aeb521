package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.DatasetStore;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.content.dataset.StoredFile;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stored file as HTTP wants it (RFC 9110): validators, conditions, one range. */
final class FileResponse {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final StoredFile file;
    private final Instant modified;
    private final String tag;

    FileResponse(DatasetVersion version, StoredFile file) {
        this.file = file;
        // HTTP knows no less than a second.
        this.modified = version.published().truncatedTo(ChronoUnit.SECONDS);
        this.tag = "\"" + file.sha256().substring(0, 32) + "\"";
    }

    MutableHttpResponse<?> answer(HttpRequest<?> request, DatasetStore store) {
        if (isKnown(request)) {
            return complete(HttpResponse.notModified());
        }
        try {
            Optional<ByteRange> part = mayBePart(request)
                    ? ByteRange.of(request.getHeaders().get(HttpHeaders.RANGE), file.size())
                    : Optional.empty();
            ByteRange sent = part.orElse(new ByteRange(0, file.size() - 1));
            StreamedFile content = new StreamedFile(
                    new StoredContent(store, file.id(), sent),
                    MediaType.of(file.format().mediaType()),
                    modified.toEpochMilli(),
                    sent.length());
            MutableHttpResponse<?> response = request.getMethod() == HttpMethod.HEAD
                    // The server knows the length of what it sends only.
                    ? HttpResponse.ok()
                            .contentType(MediaType.of(file.format().mediaType()))
                            .header(HttpHeaders.CONTENT_LENGTH, Long.toString(sent.length()))
                    : HttpResponse.ok(content);
            part.ifPresent(range -> response.status(HttpStatus.PARTIAL_CONTENT)
                    .header(
                            HttpHeaders.CONTENT_RANGE,
                            "bytes %d-%d/%d".formatted(range.from(), range.to(), file.size())));
            // As stored: a part of a file compressed on its way would be a part of another file.
            return complete(response)
                    .header(HttpHeaders.CONTENT_ENCODING, "identity")
                    .header("Repr-Digest", "sha-256=:%s:".formatted(base64(file.sha256())));
        } catch (ByteRange.NotSatisfiable e) {
            return complete(HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE))
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
        }
    }

    private MutableHttpResponse<?> complete(MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.LAST_MODIFIED, DATE.format(modified.atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(
                        HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                        "ETag, Content-Range, Accept-Ranges, Link, Repr-Digest");
    }

    private boolean isKnown(HttpRequest<?> request) {
        String tags = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return Stream.of(tags.split(","))
                    .map(known -> known.strip().replaceFirst("^W/", ""))
                    .anyMatch(known -> known.equals(tag) || known.equals("*"));
        }
        Instant since = date(request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE));
        return since != null && !modified.isAfter(since);
    }

    /** A part is only of use to who has the rest of the very same file. */
    private boolean mayBePart(HttpRequest<?> request) {
        String known = request.getHeaders().get(HttpHeaders.IF_RANGE);
        return known == null || known.strip().equals(tag) || modified.equals(date(known));
    }

    private static @Nullable Instant date(@Nullable String header) {
        try {
            return header == null
                    ? null
                    : ZonedDateTime.parse(header.strip(), DATE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
