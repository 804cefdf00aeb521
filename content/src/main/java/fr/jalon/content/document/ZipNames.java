package fr.jalon.content.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names in the central directory of a zip (APPNOTE 4.3.12): nothing is unpacked, so nothing can burst. */
final class ZipNames {
    private static final int LOCAL = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int MOST_ENTRIES = 10_000;

    private ZipNames() {}

    /** In their order; none where it is no zip, or a broken one. */
    static List<String> of(byte[] content) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < END_LENGTH || zip.getInt(0) != LOCAL) {
            return List.of();
        }
        int end = end(zip);
        if (end < 0) {
            return List.of();
        }
        int entries = Short.toUnsignedInt(zip.getShort(end + 10));
        int at = zip.getInt(end + 16);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            if (entries > MOST_ENTRIES || at < 0 || at > end - ENTRY_LENGTH || zip.getInt(at) != ENTRY) {
                return List.of();
            }
            int length = Short.toUnsignedInt(zip.getShort(at + 28));
            int more = Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
            if (at + ENTRY_LENGTH + length > end) {
                return List.of();
            }
            names.add(new String(content, at + ENTRY_LENGTH, length, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + length + more;
        }
        return List.copyOf(names);
    }

    /** Where the directory is said to be, looked for from the end; -1 where it is not. */
    private static int end(ByteBuffer zip) {
        int last = zip.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
