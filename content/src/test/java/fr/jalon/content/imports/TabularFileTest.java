package fr.jalon.content.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class TabularFileTest {
    private static final ImportLimits SMALL = new ImportLimits(2_000, 100_000, 3, 4);

    @Test
    void findsSeparatorAndEncoding() {
        for (char separator : new char[] {',', ';', '\t'}) {
            String text = "Intitulé;Lieu;Montant\n\"Écluse; lot 1\";Oisy;12\n".replace(';', separator);
            for (byte[] bytes : List.of(
                    text.getBytes(UTF_8),
                    ("\ufeff" + text).getBytes(UTF_8),
                    ("\ufeff" + text).getBytes(UTF_16LE),
                    text.getBytes(Charset.forName("windows-1252")))) {
                TabularFile file = read(bytes);
                assertThat(file.header()).containsExactly("Intitulé", "Lieu", "Montant");
                assertThat(file.rows()).hasSize(1);
                assertThat(file.rows().getFirst().get("intitule")).isEqualTo("Écluse" + separator + " lot 1");
            }
        }
    }

    @Test
    void findsColumnsWhateverTheirAccentsAndPunctuation() {
        TabularFile file = read("ET-N°FINESS,Capacité autorisée\n010001261,50\n");
        assertThat(file.has("et n finess")).isTrue();
        assertThat(file.rows().getFirst().get("unknown", "CAPACITE_AUTORISEE")).isEqualTo("50");
        assertThat(file.rows().getFirst().get("unknown")).isEmpty();
    }

    @Test
    void countsLinesAsTheFileDoes() {
        TabularFile file = read("a;b\n\n\"x\ny\";1\n;;\nz;2\n");
        assertThat(file.rows()).extracting(TabularFile.Row::line).containsExactly(3L, 6L);
    }

    @Test
    void skipsTheSeparatorHintOfExcel() {
        assertThat(read("sep=;\na;b\n1;2\n").rows().getFirst().get("b")).isEqualTo("2");
    }

    @Test
    void readsTheFirstSheetOfAWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Marchés");
            sheet.value(0, 0, "SIRET");
            sheet.value(0, 1, "Date");
            sheet.value(0, 2, "Part");
            sheet.value(2, 0, 77554408300477L);
            sheet.value(2, 1, LocalDate.of(2027, 3, 1));
            sheet.style(2, 1).format("dd/mm/yyyy").set();
            sheet.value(2, 2, 12.5);
        }
        TabularFile.Row row = read(bytes.toByteArray()).rows().getFirst();
        assertThat(row.line()).isEqualTo(3);
        assertThat(row.get("SIRET")).isEqualTo("77554408300477");
        assertThat(row.get("Date")).isEqualTo("2027-03-01");
        assertThat(row.get("Part")).isEqualTo("12.5");
    }

    @Test
    void refusesWhatItCannotReadInFrench() throws IOException {
        refuses("", "vide");
        refuses("\n ; \n", "vide");
        refuses("a;b\n1;2\n1;2\n1;2\n1;2\n", "trop de lignes");
        refuses("a;b;c;d;e\n", "Trop de colonnes");
        refuses("a;b\n" + "x".repeat(2_000), "trop lourd");
        refuses(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9}, "abîmé");
        refuses(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                ".xlsx");
        refuses(bomb(), "décompressé");
    }

    @Test
    void saysWhereAQuoteWasForgotten() {
        String text = "a;b\n1;\"never closed\n" + "2;3\n".repeat(20_000);
        assertThatThrownBy(() -> TabularFile.read(new ByteArrayInputStream(text.getBytes(UTF_8))))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("ligne");
    }

    @Property
    void everyCellWrittenIsReadBack(@ForAll("tables") List<List<String>> table, @ForAll("separators") char separator) {
        StringBuilder text = new StringBuilder("a" + separator + "b" + separator + "c\r\n");
        for (List<String> row : table) {
            text.append(String.join(
                            String.valueOf(separator),
                            row.stream()
                                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append("\r\n");
        }
        List<List<String>> expected = table.stream()
                .map(row -> row.stream().map(TabularFile::clean).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        assertThat(read(text.toString()).rows())
                .extracting(TabularFile.Row::cells)
                .isEqualTo(expected);
    }

    @Property
    void anyBytesAreATableOrAFrenchRefusal(@ForAll byte[] bytes) {
        try {
            TabularFile file = read(bytes);
            assertThat(file.header()).anyMatch(name -> !name.isEmpty());
            assertThat(file.rows())
                    .allSatisfy(row -> assertThat(row.cells()).noneMatch(cell -> cell.indexOf('\0') >= 0));
        } catch (ImportException e) {
            assertThat(e.getMessage()).endsWith(".");
        }
    }

    @Provide
    static Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("abcé œ\"',;\t\n0123456789€\u00a0\u202f\ufeff")
                .ofMaxLength(12);
        return cell.list().ofSize(3).list().ofMaxSize(8);
    }

    @Provide
    static Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[1_000_000]);
        }
        return bytes.toByteArray();
    }

    private static void refuses(String text, String reason) {
        refuses(text.getBytes(UTF_8), reason);
    }

    private static void refuses(byte[] bytes, String reason) {
        assertThatThrownBy(() -> TabularFile.read(new ByteArrayInputStream(bytes), SMALL))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(reason);
    }

    private static TabularFile read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static TabularFile read(byte[] bytes) {
        return TabularFile.read(new ByteArrayInputStream(bytes));
    }
}
