package fr.jalon.content.market.decp;

import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.Procedure;
import fr.jalon.content.market.Technique;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The values of closed lists of the DECP schema 2.0.3, typewriter apostrophes included. A planned market has no holder and
 * is no DECP record; it speaks of its considerations, procedure, technique and place in the same words.
 */
public final class DecpWords {
    public static final String NO_CONSIDERATION = "Pas de considération sociale";

    private DecpWords() {}

    /** {@code considerationsSociales} of a market: what any lot carries; empty while the buyer still studies it. */
    public static List<String> considerations(Collection<Lot> lots) {
        return ofKinds(lots.stream()
                .flatMap(lot -> lot.considerations().stream())
                .map(Consideration::kind)
                .toList());
    }

    /** {@code considerationsSociales} of these kinds; of none, the word for that. */
    public static List<String> ofKinds(Collection<ConsiderationKind> kinds) {
        return kinds.isEmpty()
                ? List.of(NO_CONSIDERATION)
                : kinds.stream()
                        .map(ConsiderationKind::decp)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    public static String procedure(Procedure procedure) {
        return switch (procedure) {
            case ADAPTED -> "Procédure adaptée";
            case OPEN -> "Appel d'offres ouvert";
            case RESTRICTED -> "Appel d'offres restreint";
            case NEGOTIATED -> "Procédure avec négociation";
            case DIALOGUE -> "Dialogue compétitif";
            case WITHOUT_PUBLICITY -> "Marché passé sans publicité ni mise en concurrence préalable";
        };
    }

    public static String technique(Technique technique) {
        return switch (technique) {
            case FRAMEWORK, PURCHASE_ORDERS, SUBSEQUENT_CONTRACTS -> "Accord-cadre";
            case DYNAMIC -> "Système d'acquisition dynamique";
        };
    }

    /** {@code lieuExecution} of a territory code; absent for territories the DECP cannot name. */
    public static Optional<Place> place(String territory) {
        String number = territory.substring(territory.indexOf('-') + 1);
        return switch (territory.substring(0, Math.max(0, territory.indexOf('-')))) {
            case "com" -> Optional.of(new Place(number, "Code commune"));
            case "dep" -> Optional.of(new Place(number, "Code département"));
            case "reg" -> Optional.of(new Place(number, "Code région"));
            case "" -> Optional.of(new Place("FR", "Code pays"));
            default -> Optional.empty();
        };
    }

    /** A {@code lieuExecution}. */
    public record Place(String code, String typeCode) {}
}
