package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes, days and shares as the pages print them. */
public final class DatasetText {
    private static final int UNIT = 1000;

    private DatasetText() {}

    static String day(DatasetVersion version) {
        return Typography.day(version.published());
    }

    /** 3,2 Mo, 48 ko, 512 octets. */
    public static String size(long bytes) {
        if (bytes < UNIT) {
            return Messages.get("dataset.size.bytes", bytes);
        }
        BigDecimal thousands = BigDecimal.valueOf(bytes).movePointLeft(3);
        return bytes < UNIT * UNIT
                ? Messages.get("dataset.size.kilo", Typography.number(thousands.setScale(0, RoundingMode.HALF_UP)))
                : Messages.get(
                        "dataset.size.mega",
                        Typography.number(thousands.movePointLeft(3).setScale(1, RoundingMode.HALF_UP)));
    }

    /** How many cells of a hundred are filled; 100 % only where all are, 0 % where none is. */
    static String filled(long empty, long rows) {
        if (rows == 0) {
            return "";
        }
        if (empty == 0 || empty == rows) {
            return Typography.percent(BigDecimal.valueOf(empty == 0 ? 100 : 0));
        }
        BigDecimal share = BigDecimal.valueOf(rows - empty)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(rows), 1, RoundingMode.HALF_UP);
        if (share.compareTo(BigDecimal.valueOf(100)) == 0) {
            return Messages.get("dataset.filled.almost");
        }
        return share.signum() == 0 ? Messages.get("dataset.filled.hardly") : Typography.percent(share);
    }
}
