package fr.jalon.content.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import fr.jalon.content.dataset.DatasetRow.Point;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** GeoJSON (RFC 7946): one feature a row, on one line; a point, several, or no geometry. */
final class GeoJsonFile implements DatasetFile {
    private final Dataset dataset;
    private final JsonGenerator json;

    GeoJsonFile(Dataset dataset, OutputStream out) throws IOException {
        this.dataset = dataset;
        this.json = RowJson.generator(out).setPrettyPrinter(new MinimalPrettyPrinter());
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", dataset.slug());
        json.writeArrayFieldStart("features");
    }

    @Override
    public void write(DatasetRow row) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        geometry(row.points());
        json.writeFieldName("properties");
        RowJson.write(json, dataset, row);
        json.writeEndObject();
    }

    private void geometry(List<Point> points) throws IOException {
        if (points.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", points.size() == 1 ? "Point" : "MultiPoint");
        json.writeFieldName("coordinates");
        if (points.size() == 1) {
            position(points.getFirst());
        } else {
            json.writeStartArray();
            for (Point point : points) {
                position(point);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void position(Point point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.lon());
        json.writeNumber(point.lat());
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        if (!json.isClosed()) {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        }
    }
}
