package fr.jalon.content.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;

/** The compact protocol of Apache Thrift, as far as the metadata of Parquet needs it. */
final class ThriftCompact {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    /** The bytes of a struct. */
    static byte[] struct(Consumer<ThriftCompact> content) {
        ThriftCompact thrift = new ThriftCompact();
        thrift.nested(content);
        return thrift.out.toByteArray();
    }

    void i32(int field, int value) {
        head(field, I32);
        varint(zigzag(value));
    }

    void i64(int field, long value) {
        head(field, I64);
        varint(zigzag(value));
    }

    void bool(int field, boolean value) {
        head(field, value ? TRUE : FALSE);
    }

    void text(int field, String value) {
        head(field, BINARY);
        bytes(value);
    }

    void struct(int field, Consumer<ThriftCompact> content) {
        head(field, STRUCT);
        nested(content);
    }

    <T> void structs(int field, Collection<T> items, Consumer<T> content) {
        head(field, LIST);
        listHead(items.size(), STRUCT);
        items.forEach(item -> nested(thrift -> content.accept(item)));
    }

    void i32s(int field, int... values) {
        head(field, LIST);
        listHead(values.length, I32);
        for (int value : values) {
            varint(zigzag(value));
        }
    }

    void texts(int field, Collection<String> values) {
        head(field, LIST);
        listHead(values.size(), BINARY);
        values.forEach(this::bytes);
    }

    /** A number in groups of seven bits, the lowest first. */
    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private void nested(Consumer<ThriftCompact> content) {
        outer.push(last);
        last = 0;
        content.accept(this);
        out.write(0);
        last = outer.pop();
    }

    private void head(int field, int type) {
        // Fields are written in rising order, at most fifteen apart.
        out.write(field - last << 4 | type);
        last = field;
    }

    private void listHead(int size, int type) {
        if (size < 15) {
            out.write(size << 4 | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
    }

    private void bytes(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void varint(long value) {
        varint(out, value);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }
}
