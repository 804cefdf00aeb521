package fr.jalon.content.market.imports;

import fr.jalon.content.market.Procedure;
import fr.jalon.content.market.Technique;
import fr.jalon.content.text.Fold;
import org.jspecify.annotations.Nullable;

/** Procedures and techniques in words; what is not recognised is left out with a note, for no search depends on it. */
final class ProcedureText {
    private ProcedureText() {}

    static @Nullable Procedure procedure(RowCells cells) {
        String text = cells.text(MarketColumn.PROCEDURE);
        String folded = Fold.fold(text);
        if (folded.isEmpty() || folded.matches("a (definir|determiner)|non definie?")) {
            return null;
        }
        if (folded.matches(".*(adapte|mapa).*")) {
            return Procedure.ADAPTED;
        }
        if (folded.contains("ouvert")) {
            return Procedure.OPEN;
        }
        if (folded.contains("restreint")) {
            return Procedure.RESTRICTED;
        }
        if (folded.contains("sans publicite")) {
            return Procedure.WITHOUT_PUBLICITY;
        }
        if (folded.contains("negoci")) {
            return Procedure.NEGOTIATED;
        }
        if (folded.contains("dialogue")) {
            return Procedure.DIALOGUE;
        }
        cells.repair(MarketColumn.PROCEDURE, RowCells.shown(text) + " n’est pas une procédure connue, laissée de côté");
        return null;
    }

    static @Nullable Technique technique(RowCells cells) {
        String text = cells.text(MarketColumn.TECHNIQUE);
        String folded = Fold.fold(text);
        if (folded.contains("bons de commande")) {
            return Technique.PURCHASE_ORDERS;
        }
        if (folded.contains("subsequent")) {
            return Technique.SUBSEQUENT_CONTRACTS;
        }
        if (folded.contains("accord cadre")) {
            return Technique.FRAMEWORK;
        }
        if (folded.contains("acquisition dynamique")) {
            return Technique.DYNAMIC;
        }
        if (!folded.isEmpty() && !folded.matches("aucune?|non|sans|marche( ordinaire| simple)?")) {
            cells.repair(
                    MarketColumn.TECHNIQUE, RowCells.shown(text) + " n’est pas une technique connue, laissée de côté");
        }
        return null;
    }
}
