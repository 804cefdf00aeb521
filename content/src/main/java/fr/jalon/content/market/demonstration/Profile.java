package fr.jalon.content.market.demonstration;

import static fr.jalon.content.market.ConsiderationKind.EQUALITY_DIVERSITY;
import static fr.jalon.content.market.ConsiderationKind.EXECUTION_CLAUSE;
import static fr.jalon.content.market.ConsiderationKind.INSERTION_SERVICE;
import static fr.jalon.content.market.ConsiderationKind.PROGRESS_PLAN;
import static fr.jalon.content.market.ConsiderationKind.RESERVED_BOTH;
import static fr.jalon.content.market.ConsiderationKind.RESERVED_DISABILITY;
import static fr.jalon.content.market.ConsiderationKind.RESERVED_ESS;
import static fr.jalon.content.market.ConsiderationKind.RESERVED_IAE;
import static fr.jalon.content.market.ConsiderationKind.RESERVED_PRISON;
import static fr.jalon.content.market.ConsiderationKind.SOCIAL_ACTION;
import static fr.jalon.content.market.ConsiderationKind.SOCIAL_CRITERION;
import static fr.jalon.content.market.ConsiderationKind.UNDECIDED;

import fr.jalon.content.market.ConsiderationKind;
import java.util.Random;

/** What buyers usually ask for in a family of trades: consecutive shares of a hundred, cumulated. */
enum Profile {
    WORKS(share(86, EXECUTION_CLAUSE), share(89, RESERVED_IAE), share(91, SOCIAL_ACTION), share(100, UNDECIDED)),
    GREEN(
            share(46, EXECUTION_CLAUSE),
            share(63, RESERVED_DISABILITY),
            share(76, RESERVED_IAE),
            share(82, RESERVED_BOTH),
            share(91, INSERTION_SERVICE),
            share(100, UNDECIDED)),
    CLEAN(
            share(56, EXECUTION_CLAUSE),
            share(68, RESERVED_DISABILITY),
            share(83, RESERVED_IAE),
            share(89, RESERVED_BOTH),
            share(91, SOCIAL_CRITERION),
            share(100, UNDECIDED)),
    LIGHT(
            share(38, EXECUTION_CLAUSE),
            share(72, RESERVED_DISABILITY),
            share(79, RESERVED_IAE),
            share(86, RESERVED_BOTH),
            share(90, SOCIAL_CRITERION),
            share(100, UNDECIDED)),
    SOCIAL(
            share(40, EXECUTION_CLAUSE),
            share(65, RESERVED_ESS),
            share(75, INSERTION_SERVICE),
            share(82, RESERVED_IAE),
            share(90, SOCIAL_CRITERION),
            share(100, UNDECIDED)),
    PRISON(share(70, RESERVED_PRISON), share(90, RESERVED_DISABILITY), share(100, UNDECIDED)),
    INTELLECTUAL(
            share(52, EXECUTION_CLAUSE),
            share(70, SOCIAL_CRITERION),
            share(78, EQUALITY_DIVERSITY),
            share(84, PROGRESS_PLAN),
            share(91, SOCIAL_ACTION),
            share(100, UNDECIDED));

    private final Share[] shares;

    Profile(Share... shares) {
        this.shares = shares;
    }

    ConsiderationKind draw(Random random) {
        int drawn = random.nextInt(100);
        for (Share share : shares) {
            if (drawn < share.upTo) {
                return share.kind;
            }
        }
        throw new IllegalStateException(name() + " does not reach a hundred");
    }

    private static Share share(int upTo, ConsiderationKind kind) {
        return new Share(upTo, kind);
    }

    private record Share(int upTo, ConsiderationKind kind) {}
}
