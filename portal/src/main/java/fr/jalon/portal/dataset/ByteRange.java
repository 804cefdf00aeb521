package fr.jalon.portal.dataset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file that a request asks for (RFC 9110, 14.2), both ends in it. */
record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /** Nothing of the file is in what was asked for: a 416. */
    static final class NotSatisfiable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    long length() {
        return to - from + 1;
    }

    /** Empty where the whole file is to be sent: nothing asked for, several parts at once, or what is no range of bytes. */
    static Optional<ByteRange> of(@Nullable String header, long size) throws NotSatisfiable {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        long last = size - 1;
        ByteRange part;
        if (range.group(1).isEmpty()) {
            part = new ByteRange(Math.max(0, size - Long.parseLong(range.group(2))), last);
        } else {
            long from = Long.parseLong(range.group(1));
            long to = range.group(2).isEmpty() ? last : Long.parseLong(range.group(2));
            if (to < from && !range.group(2).isEmpty()) {
                return Optional.empty();
            }
            part = new ByteRange(from, Math.min(to, last));
        }
        if (part.from() > part.to()) {
            throw new NotSatisfiable();
        }
        return Optional.of(part);
    }
}
