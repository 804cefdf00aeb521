package fr.jalon.content.imports;

import java.time.LocalDate;

/**
 * How an import runs: a dry run reports and leaves nothing behind; source and date are written beside every field
 * group the file gives.
 */
public record ImportOptions(boolean dryRun, String source, LocalDate sourceDate) {
    public ImportOptions {
        if (source.isBlank()) {
            throw new IllegalArgumentException("An import names its source");
        }
    }

    public static ImportOptions of(String source, LocalDate sourceDate) {
        return new ImportOptions(false, source, sourceDate);
    }

    public ImportOptions asDryRun() {
        return new ImportOptions(true, source, sourceDate);
    }
}
