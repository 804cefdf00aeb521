package fr.jalon.content.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The values of one column in one row group: plain encoding, levels as runs, one compressed page. */
final class ParquetColumn {
    private static final int RLE = 3;

    private final DatasetField field;
    private final Runs definitions = new Runs();
    private final Runs repetitions = new Runs();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int entries;
    private int bits;
    private int bitCount;

    ParquetColumn(DatasetField field) {
        this.field = field;
    }

    /** A page with its header, and how long both are, and were before compression. */
    record Page(byte[] bytes, int compressed, int uncompressed, int entries) {
        /** The same without its bytes. */
        Page written() {
            return new Page(new byte[0], compressed, uncompressed, entries);
        }
    }

    boolean isList() {
        return field.type() == DatasetField.Type.LIST;
    }

    void add(@Nullable Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                level(i == 0 ? 0 : 1, 3);
                plain(list.get(i));
            }
            if (list.isEmpty()) {
                level(0, 1);
            }
        } else if (value == null) {
            level(0, 0);
        } else {
            level(0, 1);
            plain(value);
        }
    }

    Page page() {
        if (bitCount > 0) {
            values.write(bits);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (isList()) {
            repetitions.writeTo(content);
        }
        definitions.writeTo(content);
        content.writeBytes(values.toByteArray());
        byte[] compressed = gzip(content.toByteArray());
        byte[] header = ThriftCompact.struct(head -> {
            head.i32(1, 0);
            head.i32(2, content.size());
            head.i32(3, compressed.length);
            head.struct(5, data -> {
                data.i32(1, entries);
                data.i32(2, 0);
                data.i32(3, RLE);
                data.i32(4, RLE);
            });
        });
        byte[] bytes = new byte[header.length + compressed.length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        System.arraycopy(compressed, 0, bytes, header.length, compressed.length);
        return new Page(bytes, bytes.length, header.length + content.size(), entries);
    }

    private void level(int repetition, int definition) {
        repetitions.add(repetition);
        definitions.add(definition);
        entries++;
    }

    private void plain(Object value) {
        switch (value) {
            case Boolean yes -> {
                bits |= (yes ? 1 : 0) << bitCount;
                if (++bitCount == 8) {
                    values.write(bits);
                    bits = 0;
                    bitCount = 0;
                }
            }
            case Long number -> number(8, number);
            case BigDecimal number -> number(8, Double.doubleToLongBits(number.doubleValue()));
            case LocalDate date -> number(4, date.toEpochDay());
            case Instant instant -> number(8, instant.toEpochMilli());
            default -> {
                byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                number(4, bytes.length);
                values.writeBytes(bytes);
            }
        }
    }

    /** The lowest byte first. */
    private void number(int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            values.write((int) (value >>> 8 * i));
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** Levels as runs of the same number, the only form of the hybrid encoding used here. */
    private static final class Runs {
        private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
        private int level;
        private int length;

        void add(int next) {
            if (next != level && length > 0) {
                end();
            }
            level = next;
            length++;
        }

        void writeTo(ByteArrayOutputStream out) {
            if (length > 0) {
                end();
            }
            int size = runs.size();
            for (int i = 0; i < 4; i++) {
                out.write(size >>> 8 * i);
            }
            out.writeBytes(runs.toByteArray());
        }

        private void end() {
            ThriftCompact.varint(runs, (long) length << 1);
            runs.write(level);
            length = 0;
        }
    }
}
