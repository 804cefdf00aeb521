package fr.jalon.portal.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole result of a search as GeoJSON (RFC 7946): one feature a document, without geometry where it has no place. */
public final class GeoJson<D> implements WholeResult.Text<D> {
    private static final MediaType GEOJSON = MediaType.of("application/geo+json");

    private final ObjectMapper mapper;
    private final Function<D, Feature<?>> feature;

    private GeoJson(ObjectMapper mapper, Function<D, Feature<?>> feature) {
        this.mapper = mapper;
        this.feature = feature;
    }

    /** A document on the map; {@code id} is its address. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Feature<P>(
            String type, String id, @Nullable Geometry geometry, P properties) {
        public static <P> Feature<P> of(String id, List<PlaceMatch.Position> positions, P properties) {
            return new Feature<>("Feature", id, Geometry.of(positions), properties);
        }
    }

    /** A Point, or a MultiPoint of several; {@code coordinates} are a position or a list of them, longitude first. */
    @Serdeable
    public record Geometry(String type, List<?> coordinates) {
        static @Nullable Geometry of(List<PlaceMatch.Position> positions) {
            List<List<Double>> points = positions.stream()
                    .map(position -> List.of(position.lon(), position.lat()))
                    .toList();
            return switch (points.size()) {
                case 0 -> null;
                case 1 -> new Geometry("Point", points.getFirst());
                default -> new Geometry("MultiPoint", points);
            };
        }
    }

    /**
     * @param walk the part of the result after a cursor, null for the first
     */
    public static <D> MutableHttpResponse<StreamedFile> of(
            String fileName,
            ObjectMapper mapper,
            Function<@Nullable Cursor, Found<D>> walk,
            Function<D, Feature<?>> feature) {
        return HttpResponse.ok(WholeResult.of(GEOJSON, walk, new GeoJson<>(mapper, feature)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + "\"");
    }

    @Override
    public String begin() {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n";
    }

    @Override
    public String documents(List<D> documents, boolean first) {
        String features = documents.stream().map(this::write).collect(Collectors.joining(",\n"));
        return first || features.isEmpty() ? features : ",\n" + features;
    }

    @Override
    public String end() {
        return "\n]}\n";
    }

    private String write(D document) {
        try {
            return mapper.writeValueAsString(feature.apply(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
