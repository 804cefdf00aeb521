package fr.jalon.content.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of a file; {@code code} is the end of its name. */
public enum DatasetFormat {
    CSV("csv", "CSV", "text/csv;charset=UTF-8;header=present"),
    JSON_LINES("jsonl", "JSON Lines", "application/x-ndjson;charset=UTF-8"),
    XLSX("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("parquet", "Parquet", "application/vnd.apache.parquet"),
    GEOJSON("geojson", "GeoJSON", "application/geo+json");

    private final String code;
    private final String label;
    private final String mediaType;

    DatasetFormat(String code, String label, String mediaType) {
        this.code = code;
        this.label = label;
        this.mediaType = mediaType;
    }

    public static Optional<DatasetFormat> ofCode(String code) {
        return Stream.of(values()).filter(format -> format.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Begins a file; its end is written by closing it, which closes the stream too. */
    DatasetFile open(Dataset dataset, OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvFile(dataset, out);
            case JSON_LINES -> new JsonLinesFile(dataset, out);
            case XLSX -> new XlsxFile(dataset, out);
            case PARQUET -> new ParquetFile(dataset, out);
            case GEOJSON -> new GeoJsonFile(dataset, out);
        };
    }
}
