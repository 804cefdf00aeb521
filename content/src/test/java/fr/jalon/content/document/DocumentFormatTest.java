package fr.jalon.content.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class DocumentFormatTest {
    @Test
    void aFileIsWhatIsInIt() {
        assertThat(DocumentFormat.of("%PDF-1.7\n...".getBytes(StandardCharsets.US_ASCII)))
                .hasValue(DocumentFormat.PDF);
        assertThat(DocumentFormat.of(zip("", "[Content_Types].xml", "word/document.xml")))
                .hasValue(DocumentFormat.DOCX);
        assertThat(DocumentFormat.of(zip("", "[Content_Types].xml", "xl/workbook.xml")))
                .hasValue(DocumentFormat.XLSX);
        assertThat(DocumentFormat.of(zip("application/vnd.oasis.opendocument.text", "content.xml")))
                .hasValue(DocumentFormat.ODT);
        assertThat(DocumentFormat.of(zip("application/vnd.oasis.opendocument.spreadsheet", "content.xml")))
                .hasValue(DocumentFormat.ODS);
    }

    @Test
    void nothingElseIsTaken() {
        assertThat(DocumentFormat.of(new byte[0])).isEmpty();
        assertThat(DocumentFormat.of("<html>%PDF-".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(DocumentFormat.of(zip("", "readme.txt"))).isEmpty();
        assertThat(DocumentFormat.of(zip("application/vnd.oasis.opendocument.text-template", "content.xml")))
                .isEmpty();
        assertThat(DocumentFormat.of(zip("", "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .as("macros")
                .isEmpty();
        assertThat(DocumentFormat.of(
                        zip("application/vnd.oasis.opendocument.text", "content.xml", "Basic/Standard/m.xml")))
                .as("macros")
                .isEmpty();
    }

    @Property(tries = 500)
    void anyBytesAreReadWithoutFault(@ForAll byte[] tail) {
        byte[] zip = zip("", "[Content_Types].xml", "word/document.xml");
        for (int i = 0; i < tail.length; i++) {
            zip[zip.length - 1 - i % (zip.length - 4)] ^= tail[i];
        }
        assertThatCode(() -> DocumentFormat.of(zip)).doesNotThrowAnyException();
    }

    private static byte[] zip(String mediaType, String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!mediaType.isEmpty()) {
                byte[] text = mediaType.getBytes(StandardCharsets.US_ASCII);
                CRC32 crc = new CRC32();
                crc.update(text);
                ZipEntry entry = new ZipEntry("mimetype");
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(text.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(text);
                zip.closeEntry();
            }
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[] {'x'});
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
