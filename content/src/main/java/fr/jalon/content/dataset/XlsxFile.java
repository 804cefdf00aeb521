package fr.jalon.content.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook: texts are texts, never formulas; dates and numbers are such; a sheet a million rows. */
final class XlsxFile implements DatasetFile {
    /** Excel takes 1 048 576 rows. */
    private static final int ROWS_OF_SHEET = 1_000_000;
    /** The longest text Excel takes in a cell. */
    private static final int LONGEST = 32_767;

    private static final int ROWS_IN_MEMORY = 500;

    private final Dataset dataset;
    private final Workbook workbook;
    private final OutputStream out;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxFile(Dataset dataset, OutputStream out) {
        this.dataset = dataset;
        this.out = out;
        this.workbook = new Workbook(out, "Jalon", "1.0");
        this.sheet = workbook.newWorksheet("1");
        head();
    }

    @Override
    public void write(DatasetRow values) throws IOException {
        if (row > ROWS_OF_SHEET) {
            sheet.finish();
            sheet = workbook.newWorksheet(Integer.toString(++sheets));
            row = 0;
            head();
        }
        for (int column = 0; column < values.values().size(); column++) {
            cell(column, values.values().get(column));
        }
        if (++row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void head() {
        for (int column = 0; column < dataset.fields().size(); column++) {
            sheet.inlineString(0, column, dataset.fields().get(column).name());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> sheet.value(row, column, number);
            case BigDecimal number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            // Excel has no time zone: the text says it.
            case Instant instant -> sheet.inlineString(row, column, instant.toString());
            default -> {
                String text = CsvFile.text(value);
                sheet.inlineString(row, column, text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        out.close();
    }
}
