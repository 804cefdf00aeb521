package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetFormat;
import fr.jalon.content.dataset.DatasetStore;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.content.dataset.Datasets;
import fr.jalon.content.dataset.StoredFile;
import fr.jalon.content.dataset.TableSchema;
import fr.jalon.portal.error.NotFoundException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** The files of the datasets, their checksums and their columns: of the last version, and of each that is kept. */
@Controller(DatasetAddress.LIST)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DatasetFileController {
    private static final String SLUG = "/{slug:[a-z0-9-]+}";
    private static final String VERSION = SLUG + "/{version:[0-9-]+}";
    private static final String FORMAT = ".{format:csv|jsonl|xlsx|parquet|geojson}";
    /** What an address with a version gives never changes. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String SHORTLY = "public, max-age=300";

    private final DatasetStore store;

    DatasetFileController(DatasetStore store) {
        this.store = store;
    }

    @Get(SLUG + FORMAT)
    @Produces(MediaType.ALL)
    HttpResponse<?> latest(String slug, String format, HttpRequest<?> request) {
        DatasetVersion version = versions(slug).getFirst();
        return file(version, format, request).header(HttpHeaders.CACHE_CONTROL, SHORTLY);
    }

    @Get(VERSION + FORMAT)
    @Produces(MediaType.ALL)
    HttpResponse<?> ofVersion(String slug, String version, String format, HttpRequest<?> request) {
        return file(find(slug, version), format, request).header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    /** For {@code sha256sum --check}, beside the downloaded files. */
    @Get(VERSION + ".sha256")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> checksums(String slug, String version) {
        DatasetVersion found = find(slug, version);
        StringBuilder lines = new StringBuilder();
        found.files().values().forEach(file -> lines.append(file.sha256())
                .append("  ")
                .append(DatasetAddress.fileName(found, file.format()))
                .append('\n'));
        return HttpResponse.ok(lines.toString()).header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    @Get(SLUG + "/schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> schema(String slug) {
        Dataset dataset = Datasets.find(slug).orElseThrow(NotFoundException::new);
        return HttpResponse.ok(TableSchema.of(dataset)).header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    @Get(VERSION + ".schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> schemaOfVersion(String slug, String version) {
        return HttpResponse.ok(find(slug, version).tableSchema())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private MutableHttpResponse<?> file(DatasetVersion version, String extension, HttpRequest<?> request) {
        DatasetFormat format = DatasetFormat.ofCode(extension).orElseThrow(NotFoundException::new);
        StoredFile file = version.file(format).orElseThrow(NotFoundException::new);
        return new FileResponse(version, file)
                .answer(request, store)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + DatasetAddress.fileName(version, format) + "\"")
                .header(HttpHeaders.CONTENT_LOCATION, DatasetAddress.file(version, format))
                .header(
                        HttpHeaders.LINK,
                        "<%s>; rel=\"describedby\"; type=\"application/json\""
                                .formatted(DatasetAddress.schema(version)));
    }

    private DatasetVersion find(String slug, String version) {
        List<DatasetVersion> kept = versions(slug);
        return kept.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> version.matches("\\d{4}-\\d\\d-\\d\\d(-\\d+)?")
                                && version.compareTo(kept.getLast().version()) < 0
                        ? new HttpStatusException(HttpStatus.GONE, "no longer kept")
                        : new NotFoundException());
    }

    private List<DatasetVersion> versions(String slug) {
        List<DatasetVersion> versions = store.versions(slug);
        if (versions.isEmpty() || Datasets.find(slug).isEmpty()) {
            throw new NotFoundException();
        }
        return versions;
    }
}
