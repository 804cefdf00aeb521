package fr.jalon.content.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/** A file on its way into PostgreSQL, part by part: no more than one part is in memory. */
final class ChunkStream extends OutputStream {
    /** 256 KiB: a request for a part of a file reads little more than it sends. */
    static final int SIZE = 256 * 1024;

    private static final String INSERT = "INSERT INTO dataset_chunk (file, number, content) VALUES (?, ?, ?)";

    private final Connection connection;
    private final long file;
    private final byte[] buffer = new byte[SIZE];
    private final MessageDigest digest = sha256();
    private int filled;
    private int number;
    private long size;
    private boolean closed;

    ChunkStream(Connection connection, long file) {
        this.connection = connection;
        this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        size += length;
        int from = offset;
        for (int rest = length; rest > 0; ) {
            int taken = Math.min(rest, SIZE - filled);
            System.arraycopy(bytes, from, buffer, filled, taken);
            filled += taken;
            from += taken;
            rest -= taken;
            if (filled == SIZE) {
                send();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            if (filled > 0) {
                send();
            }
        }
    }

    long size() {
        return size;
    }

    /** Of the whole file, once it is closed. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void send() throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, file);
            statement.setInt(2, number++);
            statement.setBytes(3, Arrays.copyOf(buffer, filled));
            statement.executeUpdate();
            filled = 0;
        } catch (SQLException e) {
            throw new IOException("Part " + (number - 1) + " of a file cannot be stored", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
