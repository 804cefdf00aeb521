package fr.jalon.content.market.imports;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.text.Fold;
import java.util.Optional;

/** Where a project stands, in the words of the tools buyers use. */
final class StatusText {
    private StatusText() {}

    static Optional<MarketStatus> read(String text) {
        Optional<MarketStatus> code = MarketStatus.ofCode(text.strip());
        return code.isPresent() ? code : byWords(Fold.fold(text));
    }

    private static Optional<MarketStatus> byWords(String folded) {
        if (folded.equals("brouillon")) {
            return Optional.of(MarketStatus.DRAFT);
        }
        if (folded.equals("en attente de publication")) {
            return Optional.of(MarketStatus.SUBMITTED);
        }
        if (folded.matches(".*(abandon|annul|retir|supprim).*")) {
            return Optional.of(MarketStatus.WITHDRAWN);
        }
        if (folded.matches(".*(infructueu|sans suite).*")) {
            return Optional.of(MarketStatus.UNSUCCESSFUL);
        }
        if (folded.matches(".*(attribu|notifi|signe).*")) {
            return Optional.of(MarketStatus.AWARDED);
        }
        if (folded.matches(".*(en cours d execution|en execution).*")) {
            return Optional.of(MarketStatus.UNDER_WAY);
        }
        if (folded.matches(".*(termine|acheve|clos).*")) {
            return Optional.of(MarketStatus.ENDED);
        }
        if (folded.matches(".*(consultation|ouvert|lance).*") && !folded.contains("a venir")) {
            return Optional.of(MarketStatus.OPEN);
        }
        // There "publié" means that the project is, long before its consultation.
        return folded.matches(".*(programm|planifi|prev|a venir|futur|projet|publie|en cours|valide).*")
                ? Optional.of(MarketStatus.PLANNED)
                : Optional.empty();
    }
}
