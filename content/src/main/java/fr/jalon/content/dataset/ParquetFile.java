package fr.jalon.content.dataset;

import fr.jalon.content.dataset.DatasetField.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Apache Parquet (parquet.apache.org/docs/file-format), the plain part of it: every column optional, lists of texts in three
 * levels, one page a column and row group, compressed by gzip. Any reader of Parquet knows all of that.
 */
final class ParquetFile implements DatasetFile {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_OF_GROUP = 20_000;
    private static final int GZIP = 2;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    /** The physical types, and the older and newer names of what they mean. */
    private static final Map<Type, Integer> PHYSICAL =
            Map.of(Type.BOOLEAN, 0, Type.DATE, 1, Type.INTEGER, 2, Type.DATETIME, 2, Type.NUMBER, 5);

    private static final int BYTE_ARRAY = 6;

    private final Dataset dataset;
    private final OutputStream out;
    private final List<Group> groups = new ArrayList<>();
    private List<ParquetColumn> columns;
    private int rowsOfGroup;
    private long rows;
    private long position;

    ParquetFile(Dataset dataset, OutputStream out) throws IOException {
        this.dataset = dataset;
        this.out = out;
        this.columns = begin();
        write(MAGIC);
    }

    private record Chunk(DatasetField field, long offset, ParquetColumn.Page page) {}

    private record Group(List<Chunk> chunks, int rows) {}

    /** An element of the schema: a list is three of them. */
    private record Element(String name, int repetition, int children, Type type) {}

    @Override
    public void write(DatasetRow row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.values().get(i));
        }
        if (++rowsOfGroup == ROWS_OF_GROUP) {
            endGroup();
        }
    }

    @Override
    public void close() throws IOException {
        if (rowsOfGroup > 0) {
            endGroup();
        }
        byte[] footer = ThriftCompact.struct(this::footer);
        write(footer);
        for (int i = 0; i < 4; i++) {
            out.write(footer.length >>> 8 * i);
        }
        out.write(MAGIC);
        out.close();
    }

    private List<ParquetColumn> begin() {
        return dataset.fields().stream().map(ParquetColumn::new).toList();
    }

    private void endGroup() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ParquetColumn.Page page = columns.get(i).page();
            long offset = position;
            write(page.bytes());
            // What was written is not needed any more, only how long it was.
            chunks.add(new Chunk(dataset.fields().get(i), offset, page.written()));
        }
        groups.add(new Group(List.copyOf(chunks), rowsOfGroup));
        rows += rowsOfGroup;
        rowsOfGroup = 0;
        columns = begin();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private void footer(ThriftCompact footer) {
        footer.i32(1, 1);
        footer.structs(2, schema(), element -> element(footer, element));
        footer.i64(3, rows);
        footer.structs(4, groups, group -> group(footer, group));
        footer.text(6, "Jalon");
    }

    private List<Element> schema() {
        List<Element> schema = new ArrayList<>();
        schema.add(new Element(dataset.slug(), -1, dataset.fields().size(), Type.STRING));
        for (DatasetField field : dataset.fields()) {
            if (field.type() == Type.LIST) {
                schema.add(new Element(field.name(), OPTIONAL, 1, Type.LIST));
                schema.add(new Element("list", REPEATED, 1, Type.STRING));
                schema.add(new Element("element", OPTIONAL, 0, Type.STRING));
            } else {
                schema.add(new Element(field.name(), OPTIONAL, 0, field.type()));
            }
        }
        return schema;
    }

    private static void element(ThriftCompact thrift, Element element) {
        boolean leaf = element.children() == 0;
        if (leaf) {
            thrift.i32(1, PHYSICAL.getOrDefault(element.type(), BYTE_ARRAY));
        }
        if (element.repetition() >= 0) {
            thrift.i32(3, element.repetition());
        }
        thrift.text(4, element.name());
        if (!leaf) {
            thrift.i32(5, element.children());
        }
        if (leaf || element.type() == Type.LIST) {
            meaning(thrift, element.type());
        }
    }

    private static void meaning(ThriftCompact thrift, Type type) {
        switch (type) {
            case STRING, ADDRESS -> {
                thrift.i32(6, 0);
                thrift.struct(10, logical -> logical.struct(1, string -> {}));
            }
            case LIST -> {
                thrift.i32(6, 3);
                thrift.struct(10, logical -> logical.struct(3, list -> {}));
            }
            case DATE -> {
                thrift.i32(6, 6);
                thrift.struct(10, logical -> logical.struct(6, date -> {}));
            }
            case DATETIME -> {
                thrift.i32(6, 9);
                thrift.struct(
                        10,
                        logical -> logical.struct(8, timestamp -> {
                            timestamp.bool(1, true);
                            timestamp.struct(2, unit -> unit.struct(1, millis -> {}));
                        }));
            }
            case INTEGER, NUMBER, BOOLEAN -> {}
        }
    }

    private static void group(ThriftCompact thrift, Group group) {
        thrift.structs(1, group.chunks(), chunk -> {
            thrift.i64(2, chunk.offset());
            thrift.struct(3, data -> column(data, chunk));
        });
        thrift.i64(
                2,
                group.chunks().stream()
                        .mapToLong(chunk -> chunk.page().uncompressed())
                        .sum());
        thrift.i64(3, group.rows());
    }

    private static void column(ThriftCompact thrift, Chunk chunk) {
        DatasetField field = chunk.field();
        boolean list = field.type() == Type.LIST;
        thrift.i32(1, PHYSICAL.getOrDefault(field.type(), BYTE_ARRAY));
        thrift.i32s(2, 0, 3);
        thrift.texts(3, list ? List.of(field.name(), "list", "element") : List.of(field.name()));
        thrift.i32(4, GZIP);
        thrift.i64(5, chunk.page().entries());
        thrift.i64(6, chunk.page().uncompressed());
        thrift.i64(7, chunk.page().compressed());
        thrift.i64(9, chunk.offset());
    }
}
