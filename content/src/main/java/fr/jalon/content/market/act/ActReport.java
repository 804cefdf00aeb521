package fr.jalon.content.market.act;

import fr.jalon.content.imports.ImportReport;

/**
 * The account of an import of acts.
 *
 * @param rows those of the buyers that were asked about, with the line of each
 * @param aside how many were of other buyers
 */
public record ActReport(ImportReport rows, long aside) {
    /** {@code 3 lignes lues : 2 créées, 1 refusée. 1 204 actes d’autres acheteurs laissés de côté.} */
    public String summary() {
        String summary = rows.summary() + ".";
        return aside == 0
                ? summary
                : summary + " "
                        + (aside == 1
                                ? "1 acte d’un autre acheteur laissé de côté."
                                : String.format(java.util.Locale.ROOT, "%,d", aside)
                                                .replace(',', '\u202f') + " actes d’autres acheteurs laissés de côté.");
    }
}
