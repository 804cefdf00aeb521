package fr.jalon.portal.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answers of data addresses an entity tag, a digest of what they say, and answers 304 to who has it already (RFC
 * 9110). Whole results have none: they are sent while they are read. Nor would the tag of a part of a walk ever be met
 * again, since each walk begins at a moment of its own.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EntityTags {
    private static final int DIGITS = 32;
    private static final byte[] NOTHING = {};

    private final JsonMapper json;

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    void tag(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (response.code() != HttpStatus.OK.getCode()
                || response.getHeaders().contains(HttpHeaders.ETAG)
                || !isRead(request)
                || !DataAddress.is(request.getPath())) {
            return;
        }
        MediaType type = type(response);
        byte[] content = content(response, type);
        if (content.length == 0) {
            return;
        }
        String tag = "\"" + digest(content) + "\"";
        response.header(HttpHeaders.ETAG, tag);
        if (knows(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else if (response.body() != null) {
            response.body(content).contentType(type);
        }
    }

    /** What is sent, or would be to a GET; empty where that is only known while it is sent. */
    private byte[] content(MutableHttpResponse<?> response, MediaType type) throws IOException {
        Object body =
                response.body() == null ? RouteAttributes.getHeadBody(response).orElse(null) : response.body();
        return switch (body) {
            case null -> NOTHING;
            case FileCustomizableResponseType file -> NOTHING;
            case byte[] bytes -> bytes;
            case CharSequence text -> text.toString().getBytes(StandardCharsets.UTF_8);
            default -> type.getSubtype().endsWith("json") ? json.writeValueAsBytes(body) : NOTHING;
        };
    }

    /** As the controller says, else as its method is annotated. */
    private static MediaType type(MutableHttpResponse<?> response) {
        return response.getContentType()
                .or(() -> RouteAttributes.getRouteInfo(response).stream()
                        .flatMap(route -> route.getProduces().stream())
                        .findFirst())
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean isRead(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    /** Compared weakly: a compressor on the way may have weakened the tag of what it sent. */
    private static boolean knows(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
