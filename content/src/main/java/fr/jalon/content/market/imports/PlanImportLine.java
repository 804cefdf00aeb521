package fr.jalon.content.market.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one row of a buyer's spreadsheet. */
public record PlanImportLine(
        long line,
        String outcome,
        @Nullable String reference,
        @Nullable String title,
        @Nullable String reason,
        List<FieldChange> changes) {}
