package fr.jalon.content.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tells one state of a dataset from another: SHA-256 of its columns and of all its rows as JSON. */
final class DatasetFingerprint {
    private final Dataset dataset;
    private final MessageDigest digest = ChunkStream.sha256();
    private final JsonGenerator json;
    private long rows;

    DatasetFingerprint(Dataset dataset) throws IOException {
        this.dataset = dataset;
        digest.update(TableSchema.of(dataset).getBytes(StandardCharsets.UTF_8));
        json = RowJson.generator(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    void add(DatasetRow row) {
        if (row.values().size() != dataset.fields().size()) {
            throw new IllegalStateException("A row of %s has %d values for %d columns"
                    .formatted(
                            dataset.slug(),
                            row.values().size(),
                            dataset.fields().size()));
        }
        try {
            RowJson.write(json, dataset, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    String end() throws IOException {
        json.close();
        return HexFormat.of().formatHex(digest.digest());
    }
}
