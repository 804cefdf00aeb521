package fr.jalon.content.market;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The social considerations a lot may carry, with the article of the code de la commande publique (CCP) behind each. */
public enum ConsiderationKind {
    EXECUTION_CLAUSE("execution-clause", "Clause sociale d’insertion", "CCP L2112-2", "article 14", "Clause sociale"),
    SOCIAL_CRITERION("social-criterion", "Critère d’attribution social", "CCP R2152-7", "article 53", "Critère social"),
    RESERVED_DISABILITY(
            "reserved-disability",
            "Réservé au secteur adapté et protégé",
            "CCP L2113-12",
            "article 15",
            "Marché réservé"),
    RESERVED_IAE(
            "reserved-iae", "Réservé à l’insertion par l’activité économique", "CCP L2113-13", null, "Marché réservé"),
    RESERVED_BOTH(
            "reserved-both",
            "Réservé aux secteurs du handicap et de l’insertion",
            "CCP L2113-14",
            null,
            "Marché réservé"),
    RESERVED_PRISON(
            "reserved-prison",
            "Réservé au travail en établissement pénitentiaire",
            "CCP L2113-13-1",
            null,
            "Marché réservé"),
    RESERVED_ESS("reserved-ess", "Réservé à l’économie sociale et solidaire", "CCP L2113-15", null, "Marché réservé"),
    INSERTION_SERVICE(
            "insertion-service",
            "Achat d’insertion et de qualification professionnelle",
            "CCP R2123-1, 3°",
            "article 30",
            "Clause sociale"),
    SOCIAL_ACTION("social-action", "Clause d’action sociale", "CCP L2112-2", null, "Clause sociale"),
    LITERACY("literacy", "Lutte contre l’illettrisme", null, null, "Clause sociale"),
    EQUALITY_DIVERSITY("equality-diversity", "Égalité, diversité et non-discrimination", null, null, "Clause sociale"),
    PROGRESS_PLAN("progress-plan", "Plan de progrès", null, null, "Clause sociale"),
    /** The buyer still studies what it will ask: a state of its own, never a missing value. */
    UNDECIDED("undecided", "À l’étude", null, null, null);

    private final String code;
    private final String label;
    private final @Nullable String legalBasis;
    private final @Nullable String formerArticle;
    private final @Nullable String decp;

    ConsiderationKind(
            String code,
            String label,
            @Nullable String legalBasis,
            @Nullable String formerArticle,
            @Nullable String decp) {
        this.code = code;
        this.label = label;
        this.legalBasis = legalBasis;
        this.formerArticle = formerArticle;
        this.decp = decp;
    }

    /** The stable code, in addresses, data and exports. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** For instance {@code CCP L2113-12}; absent where the consideration is an incentive or not decided. */
    public @Nullable String legalBasis() {
        return legalBasis;
    }

    /** The article of the code des marchés publics of before 2016, which people still search for. */
    public @Nullable String formerArticle() {
        return formerArticle;
    }

    /** The value of {@code considerationsSociales} in the DECP format. */
    public @Nullable String decp() {
        return decp;
    }

    public boolean isReserved() {
        return switch (this) {
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH, RESERVED_PRISON, RESERVED_ESS -> true;
            case EXECUTION_CLAUSE,
                    SOCIAL_CRITERION,
                    INSERTION_SERVICE,
                    SOCIAL_ACTION,
                    LITERACY,
                    EQUALITY_DIVERSITY,
                    PROGRESS_PLAN,
                    UNDECIDED -> false;
        };
    }

    public static Optional<ConsiderationKind> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
