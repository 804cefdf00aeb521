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
        @Nullable String details) {

    static ConsiderationRow of(String market, int lot, Consideration consideration) {
        String kind = consideration.kind().code();
        return switch (consideration) {
            case ExecutionClause(Integer hours, BigDecimal rate, String publics) ->
                new ConsiderationRow(null, market, lot, kind, hours, rate, null, null, null, publics, null, null, null);
            case SocialCriterion(BigDecimal weight, String subject) ->
                new ConsiderationRow(
                        null, market, lot, kind, null, null, weight, null, null, null, null, null, subject);
            case Reserved(ConsiderationKind _, Integer share) ->
                new ConsiderationRow(null, market, lot, kind, null, null, null, share, null, null, null, null, null);
            case InsertionService(Integer hours, Integer months, String phases, String activity, String publics) ->
                new ConsiderationRow(
                        null, market, lot, kind, hours, null, null, null, months, publics, phases, activity, null);
            case Action(ConsiderationKind _, String actions) ->
                new ConsiderationRow(null, market, lot, kind, null, null, null, null, null, null, null, null, actions);
            case Undecided() ->
                new ConsiderationRow(null, market, lot, kind, null, null, null, null, null, null, null, null, null);
        };
    }

    Consideration toConsideration() {
        ConsiderationKind of = ConsiderationKind.ofCode(kind).orElseThrow();
        return switch (of) {
            case EXECUTION_CLAUSE -> new ExecutionClause(hours, effortRate, publics);
            case SOCIAL_CRITERION -> new SocialCriterion(weight, details);
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH, RESERVED_PRISON, RESERVED_ESS ->
                new Reserved(of, minimumShare);
            case INSERTION_SERVICE -> new InsertionService(hours, pathwayMonths, phases, activity, publics);
            case SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN -> new Action(of, details);
            case UNDECIDED -> new Undecided();
        };
    }
}
