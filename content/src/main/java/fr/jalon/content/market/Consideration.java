package fr.jalon.content.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a lot asks in favour of employment or equality; each kind has fields of its own. */
public sealed interface Consideration {
    ConsiderationKind kind();

    /** Hours of insertion planned, where the kind has any and they are known. */
    default @Nullable Integer hours() {
        return null;
    }

    /** What the public reads of it. */
    default Consideration published() {
        return this;
    }

    /** A share of the work done by people in insertion, however the holder of the market goes about it. */
    record ExecutionClause(
            @Override @Nullable Integer hours,
            @Nullable BigDecimal effortRate,
            @Nullable String publics,
            @Nullable HoursCalculation calculation)
            implements Consideration {
        public ExecutionClause {
            effortRate = plain(effortRate);
        }

        /** One of which it is not known how its hours were found. */
        public ExecutionClause(@Nullable Integer hours, @Nullable BigDecimal effortRate, @Nullable String publics) {
            this(hours, effortRate, publics, null);
        }

        /** The calculation, where the public may read it. */
        public @Nullable HoursCalculation shownCalculation() {
            return calculation != null && calculation.shown() ? calculation : null;
        }

        @Override
        public ExecutionClause published() {
            return new ExecutionClause(hours, effortRate, publics, shownCalculation());
        }

        @Override
        public ConsiderationKind kind() {
            return ConsiderationKind.EXECUTION_CLAUSE;
        }
    }

    /** A criterion of the award; the weight is a percentage. */
    record SocialCriterion(
            @Nullable BigDecimal weight, @Nullable String subject) implements Consideration {
        public SocialCriterion {
            weight = plain(weight);
        }

        @Override
        public ConsiderationKind kind() {
            return ConsiderationKind.SOCIAL_CRITERION;
        }
    }

    /** A lot that only some structures may answer; the share is the least percentage of workers they must employ. */
    record Reserved(ConsiderationKind kind, @Nullable Integer minimumShare) implements Consideration {
        public Reserved {
            if (!kind.isReserved()) {
                throw new IllegalArgumentException(kind + " is no reservation");
            }
        }
    }

    /** A market whose very object is insertion, carried by an activity. */
    record InsertionService(
            @Override @Nullable Integer hours,
            @Nullable Integer pathwayMonths,
            @Nullable String phases,
            @Nullable String activity,
            @Nullable String publics)
            implements Consideration {
        @Override
        public ConsiderationKind kind() {
            return ConsiderationKind.INSERTION_SERVICE;
        }
    }

    /** Actions asked for rather than hours: visits, training, equality, literacy, axes of progress. */
    record Action(ConsiderationKind kind, @Nullable String actions) implements Consideration {
        public Action {
            switch (kind) {
                case SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN -> {}
                default -> throw new IllegalArgumentException(kind + " is no action");
            }
        }
    }

    /** The buyer still studies what this lot will ask. */
    record Undecided() implements Consideration {
        @Override
        public ConsiderationKind kind() {
            return ConsiderationKind.UNDECIDED;
        }
    }

    /** 5 and 5.00 are the same rate, also once read back from the database. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }
}
