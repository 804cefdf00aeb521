package fr.jalon.content.market;

import fr.jalon.content.market.Consideration.Action;
import fr.jalon.content.market.Consideration.ExecutionClause;
import fr.jalon.content.market.Consideration.InsertionService;
import fr.jalon.content.market.Consideration.Reserved;
import fr.jalon.content.market.Consideration.SocialCriterion;
import fr.jalon.content.market.Consideration.Undecided;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One table for all kinds; {@code details} holds the actions of an action and the subject of a criterion. */
@MappedEntity("market_consideration")
record ConsiderationRow(
        @Id @GeneratedValue @Nullable Long id,
        String market,
        int lot,
        String kind,
        @Nullable Integer hours,
        @Nullable BigDecimal effortRate,
        @Nullable BigDecimal weight,
        @Nullable Integer minimumShare,
        @Nullable Integer pathwayMonths,
        @Nullable String publics,
        @Nullable String phases,
        @Nullable String activity,
        @Nullable String details,
        @Nullable BigDecimal calculationAmount,
        @Nullable BigDecimal calculationLabour,
        @Nullable BigDecimal calculationCost,
        @Nullable Boolean calculationShown) {

    static ConsiderationRow of(String market, int lot, Consideration consideration) {
        String kind = consideration.kind().code();
        return switch (consideration) {
            case ExecutionClause clause -> of(market, lot, clause);
            case SocialCriterion(BigDecimal weight, String subject) ->
                new ConsiderationRow(
                        null, market, lot, kind, null, null, weight, null, null, null, null, null, subject, null, null,
                        null, null);
            case Reserved(ConsiderationKind _, Integer share) ->
                new ConsiderationRow(
                        null, market, lot, kind, null, null, null, share, null, null, null, null, null, null, null,
                        null, null);
            case InsertionService(Integer hours, Integer months, String phases, String activity, String publics) ->
                new ConsiderationRow(
                        null, market, lot, kind, hours, null, null, null, months, publics, phases, activity, null, null,
                        null, null, null);
            case Action(ConsiderationKind _, String actions) ->
                new ConsiderationRow(
                        null, market, lot, kind, null, null, null, null, null, null, null, null, actions, null, null,
                        null, null);
            case Undecided() ->
                new ConsiderationRow(
                        null, market, lot, kind, null, null, null, null, null, null, null, null, null, null, null, null,
                        null);
        };
    }

    private static ConsiderationRow of(String market, int lot, ExecutionClause clause) {
        HoursCalculation from = clause.calculation();
        return new ConsiderationRow(
                null,
                market,
                lot,
                clause.kind().code(),
                clause.hours(),
                clause.effortRate(),
                null,
                null,
                null,
                clause.publics(),
                null,
                null,
                null,
                from == null ? null : from.amount(),
                from == null ? null : from.labourShare(),
                from == null ? null : from.hourlyCost(),
                from == null ? null : from.shown());
    }

    private @Nullable HoursCalculation calculation() {
        return calculationAmount == null
                        || calculationLabour == null
                        || calculationCost == null
                        || calculationShown == null
                ? null
                : new HoursCalculation(calculationAmount, calculationLabour, calculationCost, calculationShown);
    }

    Consideration toConsideration() {
        ConsiderationKind of = ConsiderationKind.ofCode(kind).orElseThrow();
        return switch (of) {
            case EXECUTION_CLAUSE -> new ExecutionClause(hours, effortRate, publics, calculation());
            case SOCIAL_CRITERION -> new SocialCriterion(weight, details);
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH, RESERVED_PRISON, RESERVED_ESS ->
                new Reserved(of, minimumShare);
            case INSERTION_SERVICE -> new InsertionService(hours, pathwayMonths, phases, activity, publics);
            case SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN -> new Action(of, details);
            case UNDECIDED -> new Undecided();
        };
    }
}
