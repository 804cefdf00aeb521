package fr.jalon.content.imports;

/** The largest file an import reads: bytes as sent, bytes once unpacked, rows and columns. */
public record ImportLimits(long bytes, long unpackedBytes, int rows, int columns) {
    public static final ImportLimits DEFAULT = new ImportLimits(30_000_000, 300_000_000, 100_000, 300);

    ImportException tooManyBytes() {
        return new ImportException("Le fichier est trop lourd\u00a0: " + bytes / 1_000_000 + "\u202fMo au plus.");
    }

    ImportException tooManyRows() {
        return new ImportException("Le fichier a trop de lignes\u00a0: " + rows + " au plus.");
    }

    ImportException tooManyColumns(long line) {
        return new ImportException("Trop de colonnes à la ligne " + line + "\u00a0: " + columns + " au plus.");
    }

    ImportException tooLargeUnpacked() {
        return new ImportException("Le classeur est trop grand une fois décompressé\u00a0: " + unpackedBytes / 1_000_000
                + "\u202fMo au plus.");
    }
}
