package fr.jalon.content.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.jalon.content.dataset.DatasetField.Type;
import fr.jalon.content.dataset.DatasetRow.Point;
import fr.jalon.content.text.SpreadsheetText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form of a file, read back by a reader that is not ours. */
class DatasetFilesTest {
    private static final Dataset DATASET = new Dataset(
            "essai",
            DatasetTheme.REFERENCES,
            "Essai",
            "Toutes les sortes de colonnes.",
            DatasetLicence.OPEN_LICENCE,
            null,
            List.of(),
            List.of(),
            List.of(),
            true,
            List.of("texte"),
            Stream.of(Type.values())
                    .map(type -> new DatasetField(type.code(), type, type.code(), null, false))
                    .toList());

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final DatasetRow FULL = row(
            "=1+2;\"é\"\nœ",
            42L,
            new BigDecimal("-6.10"),
            true,
            LocalDate.of(2026, 2, 28),
            NOON,
            List.of("59", "-62"),
            "https://jalon.test/x");
    private static final DatasetRow EMPTY = row(null, null, null, null, null, null, List.of(), null);
    private static final DatasetRow HIGH =
            row("", Long.MAX_VALUE, new BigDecimal("1e-7"), false, LocalDate.EPOCH, NOON, List.of("seul"), "");

    private static DatasetRow row(@Nullable Object... values) {
        return new DatasetRow(Arrays.asList(values), values[0] == null ? List.of() : List.of(new Point(50.5, 2.25)));
    }

    @Property(tries = 300)
    void takingTheApostropheAwayGivesBackAnyText(@ForAll String text) {
        String cell = SpreadsheetText.defuse(text);
        assertThat(SpreadsheetText.restore(cell)).isEqualTo(text);
        assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r].*|-[^\\d].*");
    }

    @Property(tries = 100)
    void csvAndJsonLinesGiveBackAnyRow(@ForAll String text, @ForAll long number, @ForAll BigDecimal decimal)
            throws IOException {
        DatasetRow row = row(text, number, decimal, true, LocalDate.EPOCH, NOON, List.of(text), "/x");
        JsonNode json = new ObjectMapper().readTree(write(DatasetFormat.JSON_LINES, row));
        // What is no character (half of a pair) cannot be written in UTF-8.
        String written = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (written.equals(text)) {
            NamedCsvRecord record = csv(row).getFirst();
            assertThat(SpreadsheetText.restore(record.getField("string"))).isEqualTo(text);
            assertThat(record.getField("integer")).isEqualTo(Long.toString(number));
            assertThat(new BigDecimal(record.getField("number"))).isEqualByComparingTo(decimal);
            assertThat(json.get("string").asText()).isEqualTo(text);
            assertThat(json.get("list").get(0).asText()).isEqualTo(text);
        }
        assertThat(json.get("integer").asLong()).isEqualTo(number);
    }

    @Test
    void csvIsSafeInASpreadsheet() throws IOException {
        byte[] file = write(DatasetFormat.CSV, FULL, EMPTY);
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFFstring;integer;number;boolean;");
        List<NamedCsvRecord> rows = csv(FULL, EMPTY);
        assertThat(rows.get(0).getFields())
                .containsExactly(
                        "'=1+2;\"é\"\nœ",
                        "42",
                        "-6.10",
                        "oui",
                        "2026-02-28",
                        "2026-11-21T12:00:00Z",
                        "59 | -62",
                        "https://jalon.test/x");
        assertThat(rows.get(1).getFields()).allMatch(String::isEmpty);
    }

    @Test
    void jsonLinesKeepTypesAndAbsence() throws IOException {
        List<String> lines = new String(write(DatasetFormat.JSON_LINES, FULL, EMPTY), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        JsonNode full = new ObjectMapper().readTree(lines.getFirst());
        assertThat(full.get("number").decimalValue()).isEqualByComparingTo("-6.1");
        assertThat(full.get("boolean").isBoolean()).isTrue();
        assertThat(full.get("list").isArray()).isTrue();
        JsonNode empty = new ObjectMapper().readTree(lines.getLast());
        assertThat(empty.get("string").isNull()).isTrue();
        assertThat(empty.get("list").isEmpty()).isTrue();
    }

    @Test
    void geoJsonHasAPointOrNone() throws IOException {
        JsonNode features = new ObjectMapper()
                .readTree(write(DatasetFormat.GEOJSON, FULL, EMPTY))
                .get("features");
        assertThat(features.get(0).at("/geometry/coordinates").toString()).isEqualTo("[2.25,50.5]");
        assertThat(features.get(1).get("geometry").isNull()).isTrue();
        assertThat(features.get(0).at("/properties/integer").asInt()).isEqualTo(42);
    }

    @Test
    void workbookHoldsTextsNumbersAndDatesButNoFormula() throws IOException {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(write(DatasetFormat.XLSX, FULL, EMPTY, HIGH)));
                Stream<Row> read = workbook.getFirstSheet().openStream()) {
            List<Row> rows = read.toList();
            Row full = rows.get(1);
            assertThat(full.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(full.getCellText(0)).isEqualTo("=1+2;\"é\"\nœ");
            assertThat(full.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("-6.1");
            assertThat(full.getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo("2026-02-28");
            assertThat(rows.getLast().getCellText(6)).isEqualTo("seul");
        }
    }

    @Test
    void parquetIsReadByDuckDb(@TempDir Path directory) throws Exception {
        // Three row groups.
        List<DatasetRow> rows = new ArrayList<>(List.of(FULL, EMPTY, HIGH));
        for (long i = 0; i < 45_000; i++) {
            rows.add(row("n" + i, i, BigDecimal.valueOf(i, 1), i % 3 == 0, null, null, List.of("a", "b"), null));
        }
        Path file = directory.resolve("essai.parquet");
        Files.write(file, write(DatasetFormat.PARQUET, rows.toArray(DatasetRow[]::new)));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("CREATE VIEW essai AS SELECT * FROM read_parquet('" + file + "')");
            assertThat(text(statement, "SELECT string_agg(column_type, ' ') FROM (DESCRIBE essai)"))
                    .isEqualTo("VARCHAR BIGINT DOUBLE BOOLEAN DATE TIMESTAMP WITH TIME ZONE VARCHAR[] VARCHAR");
            assertThat(text(statement, "SELECT essai FROM essai LIMIT 1"))
                    .contains("=1+2;\"é\"\nœ", "42", "-6.1", "true", "2026-02-28", "2026-11-21 12:00:00", "[59, -62]");
            assertThat(text(statement, "SELECT count(*) FROM essai WHERE string IS NULL AND list = []"))
                    .isEqualTo("1");
            assertThat(text(statement, "SELECT count(*) || ' ' || sum(integer) FROM essai WHERE string LIKE 'n%'"))
                    .isEqualTo("45000 " + 45_000L * 44_999 / 2);
            assertThat(text(statement, "SELECT count(*) FROM essai WHERE boolean AND list[2] = 'b'"))
                    .isEqualTo("15000");
            assertThat(text(statement, "SELECT integer || ' ' || number FROM essai WHERE list = ['seul']"))
                    .isEqualTo(Long.MAX_VALUE + " 1e-07");
            assertThat(text(statement, "SELECT count(DISTINCT row_group_id) FROM parquet_metadata('" + file + "')"))
                    .isEqualTo("3");
        }
    }

    @Test
    void everyDatasetSaysWhatItIs() {
        assertThat(Datasets.all())
                .extracting(Dataset::slug)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(Datasets.all()).allSatisfy(dataset -> {
            assertThat(dataset.description()).endsWith(".");
            assertThat(dataset.sources()).isNotEmpty();
            assertThat(dataset.keywords()).isNotEmpty();
            assertThat(dataset.fields()).extracting(DatasetField::name).doesNotHaveDuplicates();
            assertThat(dataset.fields())
                    .extracting(DatasetField::name)
                    .as("personal data")
                    .noneMatch(name -> name.matches(".*(contact|courriel|mail|telephone|gestionnaire|facilitateur).*"));
            assertThat(new ObjectMapper().readTree(TableSchema.of(dataset)).get("fields"))
                    .hasSameSizeAs(dataset.fields());
        });
    }

    private static String text(Statement statement, String sql) throws Exception {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<NamedCsvRecord> csv(DatasetRow... rows) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(';')
                .detectBomHeader(true)
                .ofNamedCsvRecord(new ByteArrayInputStream(write(DatasetFormat.CSV, rows)))
                .stream()
                .toList();
    }

    private static byte[] write(DatasetFormat format, DatasetRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DatasetFile file = format.open(DATASET, out)) {
            for (DatasetRow row : rows) {
                file.write(row);
            }
        }
        return out.toByteArray();
    }
}
