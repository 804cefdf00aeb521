package fr.jalon.content.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** JSON Lines (jsonlines.org): one object a line. */
final class JsonLinesFile implements DatasetFile {
    private final Dataset dataset;
    private final JsonGenerator json;

    JsonLinesFile(Dataset dataset, OutputStream out) throws IOException {
        this.dataset = dataset;
        this.json = RowJson.generator(out).setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void write(DatasetRow row) throws IOException {
        RowJson.write(json, dataset, row);
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
