package fr.jalon.portal.administration;

import fr.jalon.portal.page.Messages;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text file that was sent; {@code fault} says why there is no text, empty where there is. */
record UploadedText(String text, String fault) {
    private static final String MARK = "\uFEFF";

    static UploadedText of(@Nullable CompletedFileUpload upload) {
        if (upload == null || upload.getSize() == 0) {
            return new UploadedText("", Messages.get("administration.statistics.file.error"));
        }
        try {
            // A decoder as it comes refuses what is no UTF-8, where a string would replace it.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(upload.getBytes()))
                    .toString();
            return new UploadedText((text.startsWith(MARK) ? text.substring(1) : text).replace("\0", ""), "");
        } catch (CharacterCodingException e) {
            return new UploadedText("", Messages.get("administration.statistics.file.utf8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
