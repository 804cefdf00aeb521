package fr.jalon.content.market.ocds;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our codes in those of OCDS 1.1, of its sustainability extension and of eForms. Several of ours may fall together. */
final class OcdsCodes {
    static final String VERSION = "1.1";
    static final String SIREN_SCHEME = "FR-SIREN";
    static final String CPV_SCHEME = "CPV";
    static final String EURO = "EUR";

    private OcdsCodes() {}

    /** A goal and a strategy of the sustainability extension. */
    record Sustainability(String goal, String strategy) {}

    /** {@code tenderStatus}. */
    static String status(MarketStatus status) {
        return switch (status) {
            case DRAFT, SUBMITTED -> "planning";
            case PLANNED, NO_NEWS -> "planned";
            case OPEN -> "active";
            case AWARDED, UNDER_WAY, ENDED -> "complete";
            case WITHDRAWN -> "cancelled";
            case UNSUCCESSFUL -> "unsuccessful";
        };
    }

    /** {@code releaseTag}: a plan, and what came of it once the consultation was open. */
    static List<String> tags(MarketStatus status) {
        return switch (status) {
            case DRAFT, SUBMITTED, PLANNED, NO_NEWS -> List.of("planning");
            case WITHDRAWN -> List.of("planningUpdate");
            case OPEN, AWARDED, UNDER_WAY, ENDED, UNSUCCESSFUL -> List.of("planningUpdate", "tender");
        };
    }

    /** {@code procurementCategory}. */
    static String category(Nature nature) {
        return switch (nature) {
            case WORKS -> "works";
            case SUPPLIES -> "goods";
            case SERVICES -> "services";
        };
    }

    static Nature nature(String category) {
        return switch (category) {
            case "works" -> Nature.WORKS;
            case "goods" -> Nature.SUPPLIES;
            default -> Nature.SERVICES;
        };
    }

    /** {@code method}; an adapted procedure may be anything, which its details then say. */
    static @Nullable String method(Procedure procedure) {
        return switch (procedure) {
            case ADAPTED -> null;
            case OPEN -> "open";
            case RESTRICTED, NEGOTIATED, DIALOGUE -> "selective";
            case WITHOUT_PUBLICITY -> "limited";
        };
    }

    static @Nullable Sustainability sustainability(ConsiderationKind kind) {
        return switch (kind) {
            case EXECUTION_CLAUSE -> employment("contractPerformanceConditions");
            case INSERTION_SERVICE -> employment("technicalSpecifications");
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH, RESERVED_PRISON ->
                employment("reservedParticipation");
            case RESERVED_ESS -> new Sustainability("social", "reservedParticipation");
            case SOCIAL_CRITERION -> new Sustainability("social", "awardCriteria");
            case SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN ->
                new Sustainability("social", "contractPerformanceConditions");
            case UNDECIDED -> null;
        };
    }

    /** Codes of eForms: {@code reserved-procurement} for reservations, else objectives of strategic procurement. */
    static List<String> eforms(ConsiderationKind kind) {
        return switch (kind) {
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH, RESERVED_PRISON -> List.of("res-ws");
            case RESERVED_ESS -> List.of("res-pub-ser");
            case EXECUTION_CLAUSE, INSERTION_SERVICE -> List.of("soc-obj", "opp");
            case SOCIAL_CRITERION, SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN -> List.of("soc-obj");
            case UNDECIDED -> List.of();
        };
    }

    private static Sustainability employment(String strategy) {
        return new Sustainability("social.disadvantagedEmploymentOpportunities", strategy);
    }
}
