package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.FieldValue;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvDownloadTest {
    @Test
    void formulasAreDefusedAndNumbersLeftAlone() {
        assertThat(CsvDownload.safe("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(CsvDownload.safe("+33 3 20 00 00 00")).startsWith("'");
        assertThat(CsvDownload.safe("@SUM(A1)")).startsWith("'");
        assertThat(CsvDownload.safe("-1+2")).startsWith("'");
        assertThat(CsvDownload.safe("\tx")).startsWith("'");
        assertThat(CsvDownload.safe("-61.55")).isEqualTo("-61.55");
        assertThat(CsvDownload.safe("Nord")).isEqualTo("Nord");
        assertThat(CsvDownload.safe(null)).isEmpty();
    }

    @Property
    void noCellBeginsAFormula(@ForAll String text) {
        assertThat(CsvDownload.safe(text))
                .satisfiesAnyOf(safe -> assertThat(safe).doesNotMatch("(?s)^[=+\\-@\\t\\r].*"), safe -> assertThat(safe)
                        .matches("-?\\d+([.,]\\d+)?"));
    }

    @Test
    void wholeResultIsSentPartByPartUnderOneHeader() throws IOException {
        List<@Nullable Cursor> asked = new ArrayList<>();

        String csv = read(CsvDownload.of(
                        "x.csv",
                        List.of("nom", "texte"),
                        cursor -> {
                            asked.add(cursor);
                            return part(asked.size());
                        },
                        number -> Arrays.asList("n" + number, "a;b"))
                .body());

        assertThat(csv).isEqualTo("\uFEFFnom;texte\r\nn1;\"a;b\"\r\nn2;\"a;b\"\r\nn3;\"a;b\"\r\n");
        assertThat(asked).hasSize(3).first().isNull();
    }

    @Test
    void emptyResultIsAHeader() throws IOException {
        String csv = read(CsvDownload.<String>of("x.csv", List.of("nom"), cursor -> found(List.of(), null), List::of)
                .body());

        assertThat(csv).isEqualTo("\uFEFFnom\r\n");
    }

    private static Found<Integer> part(int number) {
        return found(List.of(number), number < 3 ? new Cursor(null, List.of(FieldValue.of(number))) : null);
    }

    private static <D> Found<D> found(List<D> documents, @Nullable Cursor next) {
        return Found.part(documents.size(), documents, next);
    }

    private static String read(StreamedFile file) throws IOException {
        return new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
