package fr.jalon.content.market;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Those whom a lot is kept for; a lot without reservation is open to every company. */
public enum Reservation {
    DISABILITY("disability", "EA, EATT et ESAT (handicap)"),
    IAE("iae", "Structures d’insertion (SIAE)"),
    PRISON("prison", "Travail en établissement pénitentiaire"),
    ESS("ess", "Entreprises de l’économie sociale et solidaire"),
    NONE("none", "Personne : ouvert à toutes les entreprises");

    private final String code;
    private final String label;

    Reservation(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in addresses, data and exports. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Those who may answer some lot, each lot being for some or for all. */
    static Set<Reservation> of(List<Lot> lots) {
        Set<Reservation> all = EnumSet.noneOf(Reservation.class);
        for (Lot lot : lots) {
            Set<Reservation> ofLot = EnumSet.noneOf(Reservation.class);
            lot.considerations().forEach(consideration -> ofLot.addAll(of(consideration.kind())));
            all.addAll(ofLot.isEmpty() ? Set.of(NONE) : ofLot);
        }
        return all;
    }

    /** The considerations that keep a lot for them; none where it is open to all. */
    List<ConsiderationKind> kinds() {
        return Stream.of(ConsiderationKind.values())
                .filter(kind -> of(kind).contains(this))
                .toList();
    }

    private static Set<Reservation> of(ConsiderationKind kind) {
        return switch (kind) {
            case RESERVED_DISABILITY -> Set.of(DISABILITY);
            case RESERVED_IAE -> Set.of(IAE);
            case RESERVED_BOTH -> Set.of(DISABILITY, IAE);
            case RESERVED_PRISON -> Set.of(PRISON);
            case RESERVED_ESS -> Set.of(ESS);
            case EXECUTION_CLAUSE,
                    SOCIAL_CRITERION,
                    INSERTION_SERVICE,
                    SOCIAL_ACTION,
                    LITERACY,
                    EQUALITY_DIVERSITY,
                    PROGRESS_PLAN,
                    UNDECIDED -> Set.of();
        };
    }

    public static Optional<Reservation> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
