package fr.jalon.portal.desk;

import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What would make a structure better found, in the order of what it changes in a search: the words of offers weigh most and open
 * two filters, trades open one and tie it to markets, the area decides whether a search around a place finds it; the rest adds words.
 */
final class BetterFound {
    private record Step(String code, String anchor, Predicate<DeskState> missing) {}

    private static final List<Step> STEPS = List.of(
            new Step("offers", "offres", state -> state.offers().isEmpty()),
            new Step(
                    "trades",
                    "metiers",
                    state -> !state.says("trades") && state.offers().isEmpty()),
            new Step("area", "zone", state -> !state.says("area-km") && !state.says("area-codes")),
            new Step("presentation", "identite", state -> !state.says("presentation")),
            new Step("networks", "reseaux", state -> !state.says("networks") && !state.says("labels")),
            new Step(
                    "brand",
                    "identite",
                    state -> !state.says("brand") && state.official().brand() == null),
            new Step(
                    "website",
                    "identite",
                    state -> !state.says("website") && state.official().website() == null));

    private BetterFound() {}

    /** What is missing; empty where nothing is. */
    static List<Link> of(DeskState state) {
        return STEPS.stream()
                .filter(step -> step.missing().test(state))
                .flatMap(step -> Stream.of(new Link(Messages.get("desk.better." + step.code()), "#" + step.anchor())))
                .toList();
    }
}
