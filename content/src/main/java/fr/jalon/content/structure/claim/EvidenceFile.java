package fr.jalon.content.structure.claim;

import io.micronaut.core.annotation.Introspected;
import java.util.Optional;

/** A document that proves something, of a type told by its first bytes: names and headers say what one wants. */
@Introspected
public record EvidenceFile(String mediaType, byte[] content) {
    /** Bytes. */
    public static final int HEAVIEST = 5 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Empty where it is no PDF, JPEG or PNG, or too heavy. */
    public static Optional<EvidenceFile> of(byte[] content) {
        if (content.length > HEAVIEST) {
            return Optional.empty();
        }
        if (begins(content, PDF)) {
            return Optional.of(new EvidenceFile("application/pdf", content));
        }
        if (begins(content, JPEG)) {
            return Optional.of(new EvidenceFile("image/jpeg", content));
        }
        return begins(content, PNG) ? Optional.of(new EvidenceFile("image/png", content)) : Optional.empty();
    }

    /** What a browser saves it as. */
    public String extension() {
        return switch (mediaType) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            default -> "pdf";
        };
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && java.util.Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
