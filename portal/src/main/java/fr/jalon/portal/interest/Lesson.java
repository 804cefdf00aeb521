package fr.jalon.portal.interest;

import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.study.StudyReason;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.Collection;
import java.util.Optional;

/** What a market that is not for a team says of the others: of the same trade, and alike in what did not suit. */
record Lesson(PlannedMarketDocument market, StudyReason reason) {

    /** Why the other is lower in the list; empty where it is not concerned. */
    Optional<String> of(PlannedMarketDocument other) {
        if (other.reference().equals(market.reference()) || !share(market.trades(), other.trades())) {
            return Optional.empty();
        }
        boolean alike =
                switch (reason) {
                    case TRADE -> true;
                    case PLACE ->
                        market.territoriesIn().stream()
                                .filter(code -> code.startsWith("dep-"))
                                .anyMatch(other.territoriesIn()::contains);
                    case SIZE ->
                        market.amountMin() != null
                                && other.amountMin() != null
                                && other.amountMin() >= market.amountMin();
                    case TIME, OTHER -> false;
                };
        return alike
                ? Optional.of(Messages.get("study.lesson." + reason.code(), Typography.french(market.title())))
                : Optional.empty();
    }

    private static boolean share(Collection<String> one, Collection<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
