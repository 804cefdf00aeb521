package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.DatasetStore;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A part of a stored file, read while it is sent: one chunk in memory, no connection held between two. */
final class StoredContent extends InputStream {
    private final DatasetStore store;
    private final long file;
    private final long end;
    private long position;
    private byte @Nullable [] chunk;
    private int number = -1;

    StoredContent(DatasetStore store, long file, ByteRange part) {
        this.store = store;
        this.file = file;
        this.position = part.from();
        this.end = part.to() + 1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position >= end) {
            return -1;
        }
        byte[] content = chunkAt(position);
        int start = (int) (position % DatasetStore.chunkSize());
        int taken = (int) Math.min(Math.min(length, content.length - start), end - position);
        System.arraycopy(content, start, into, offset, taken);
        position += taken;
        return taken;
    }

    private byte[] chunkAt(long at) throws IOException {
        int wanted = (int) (at / DatasetStore.chunkSize());
        byte[] known = chunk;
        if (known != null && number == wanted) {
            return known;
        }
        // A version that is too old may go while it is being sent.
        byte[] read = store.chunk(file, wanted)
                .orElseThrow(() -> new IOException("Part " + wanted + " of file " + file + " is gone"));
        chunk = read;
        number = wanted;
        return read;
    }
}
