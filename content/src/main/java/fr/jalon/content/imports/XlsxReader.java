package fr.jalon.content.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook as text: numbers plain, dates ISO. */
final class XlsxReader {
    /** Quoted text and colours in brackets are not part of what a format asks for. */
    private static final Pattern FORMAT_LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdYMDjJaA]");

    private XlsxReader() {}

    static boolean recognises(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(8, bytes.length));
        if (head.length == 8 && ReadableWorkbook.isOLE2Header(head)) {
            throw new ImportException(
                    "Ancien format Excel (.xls) ou classeur protégé\u00a0: enregistrez le fichier en .xlsx ou en"
                            + " .csv.");
        }
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    static List<TabularFile.RawRow> read(byte[] bytes, ImportLimits limits) {
        List<TabularFile.RawRow> rows = new ArrayList<>();
        try {
            checkUnpackedSize(bytes, limits);
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                    var stream = workbook.getFirstSheet().openStream()) {
                Iterator<Row> iterator = stream.iterator();
                while (iterator.hasNext()) {
                    Row row = iterator.next();
                    List<String> cells = cells(row, limits);
                    if (cells.stream().allMatch(String::isEmpty)) {
                        continue;
                    }
                    if (rows.size() > limits.rows()) {
                        throw limits.tooManyRows();
                    }
                    rows.add(new TabularFile.RawRow(row.getRowNum(), cells));
                }
            }
        } catch (ImportException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader throws whatever its XML parser met; for the person it is one fault.
            throw new ImportException("Le classeur Excel est abîmé ou n’en est pas un.", e);
        }
        return rows;
    }

    /** A few kilobytes can unpack to gigabytes: the whole is counted before any of it is parsed. */
    private static void checkUnpackedSize(byte[] bytes, ImportLimits limits) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        // The same library as the workbook reader: the one of the JDK refuses entries that Excel accepts.
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (size > limits.unpackedBytes()) {
                            throw limits.tooLargeUnpacked();
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row, ImportLimits limits) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = TabularFile.clean(text(row.getCell(i)));
            // Sheets formatted to the last column end in hundreds of empty cells.
            if (i < limits.columns()) {
                cells.add(text);
            } else if (!text.isEmpty()) {
                throw limits.tooManyColumns(row.getRowNum());
            }
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        Object value = cell.getValue();
        return switch (value) {
            case null -> "";
            case BigDecimal number when isDate(cell) -> date(cell);
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean yes -> yes ? "VRAI" : "FAUX";
            default -> cell.getText() == null ? "" : cell.getText();
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        return DATE_LETTERS
                .matcher(FORMAT_LITERALS.matcher(format).replaceAll(""))
                .find();
    }

    private static String date(Cell cell) {
        LocalDateTime date = cell.asDate();
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }
}
