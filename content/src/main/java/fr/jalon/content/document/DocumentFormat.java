package fr.jalon.content.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats that are taken, known by what is in the file and not by its name; files with macros are none of them. */
public enum DocumentFormat {
    PDF("pdf", "application/pdf", null),
    ODT("odt", "application/vnd.oasis.opendocument.text", "content.xml"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml");

    /** Where OpenDocument says what it is: stored first, without compression (OpenDocument 1.2, part 3, 3.3). */
    private static final int MIMETYPE = 30;

    private static final byte[] PDF_BEGIN = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String code;
    private final String mediaType;
    private final @Nullable String part;

    DocumentFormat(String code, String mediaType, @Nullable String part) {
        this.code = code;
        this.mediaType = mediaType;
        this.part = part;
    }

    /** The stable code, which is the end of the name of a file too. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<DocumentFormat> ofCode(String code) {
        return Stream.of(values()).filter(format -> format.code.equals(code)).findFirst();
    }

    /** What a file is; empty for any other format, and for one that carries macros. */
    public static Optional<DocumentFormat> of(byte[] content) {
        if (begins(content, 0, PDF_BEGIN)) {
            return Optional.of(PDF);
        }
        List<String> names = ZipNames.of(content);
        return names.stream().anyMatch(DocumentFormat::isMacro)
                ? Optional.empty()
                : Stream.of(ODT, ODS, DOCX, XLSX)
                        .filter(format -> names.contains(format.part) && format.saysSo(content, names))
                        .findFirst();
    }

    private boolean saysSo(byte[] content, List<String> names) {
        return switch (this) {
            case ODT, ODS ->
                names.getFirst().equals("mimetype")
                        && begins(content, MIMETYPE, ("mimetype" + mediaType).getBytes(StandardCharsets.US_ASCII))
                        // application/vnd.oasis.opendocument.text is also how that of templates begins.
                        && begins(content, MIMETYPE + 8 + mediaType.length(), new byte[] {'P', 'K'});
            case DOCX, XLSX -> names.contains("[Content_Types].xml");
            case PDF -> false;
        };
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/");
    }

    private static boolean begins(byte[] content, int at, byte[] with) {
        return content.length >= at + with.length && Arrays.equals(content, at, at + with.length, with, 0, with.length);
    }
}
