package fr.jalon.content.market.ocds;

import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.AmountRange.Disclosure;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.HoursCalculation;
import fr.jalon.content.market.Lot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads back the lots that {@link LotWriter} writes; a lot that says nothing of what it asks is one under study. */
final class LotReader {
    private static final long MOST_EUROS = 1_000_000_000_000L;
    private static final BigDecimal MOST_AN_HOUR = BigDecimal.valueOf(10_000);
    private static final int MOST_HOURS = 5_000_000;
    private static final int MOST_MONTHS = 600;
    private static final int MOST_LOTS = 9_999;

    private final Function<String, Optional<String>> cpvs;
    private final Predicate<String> territories;

    /**
     * @param cpvs the eight digits of a CPV code that exists
     * @param territories whether a territory exists
     */
    LotReader(Function<String, Optional<String>> cpvs, Predicate<String> territories) {
        this.cpvs = cpvs;
        this.territories = territories;
    }

    List<Lot> lots(ReleaseNode tender) {
        List<Lot> lots = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (ReleaseNode node : tender.list("lots")) {
            Integer number = number(node);
            if (number != null && !numbers.add(number)) {
                node.at("id").refuse("ce lot est donné deux fois");
            } else if (number != null) {
                lots.add(new Lot(
                        number,
                        node.text("title"),
                        cpv(tender, Integer.toString(number)).stream()
                                .findFirst()
                                .orElse(null),
                        places(node),
                        amount(node, node),
                        considerations(node)));
            }
        }
        return lots;
    }

    /** The CPV codes of the items of a lot, or with null of those that are of none. */
    List<String> cpv(ReleaseNode tender, @Nullable String lot) {
        return tender.list("items").stream()
                .filter(item -> lot == null
                        ? item.node().path("relatedLot").isMissingNode()
                        : lot.equals(item.node().path("relatedLot").asText()))
                .map(item -> item.at("classification"))
                .filter(classification -> OcdsCodes.CPV_SCHEME.equals(
                        classification.node().path("scheme").asText()))
                .flatMap(classification -> classification.code("id", cpvs).stream())
                .distinct()
                .toList();
    }

    List<String> places(ReleaseNode node) {
        return node.list("executionPlaces").stream()
                .flatMap(place ->
                        place
                                .code("code", code -> territories.test(code) ? Optional.of(code) : Optional.empty())
                                .stream())
                .distinct()
                .toList();
    }

    /** The bounds are the standard's, in euros; why there are none is said by the extension. */
    AmountRange amount(ReleaseNode values, ReleaseNode extension) {
        Long min = euros(values.at("minValue"));
        Long max = euros(values.at("value"));
        Disclosure disclosure =
                extension.code("amountDisclosure", Disclosure::ofCode).orElse(Disclosure.NOT_KNOWN);
        if (min == null && max == null) {
            return disclosure == Disclosure.NOT_DISCLOSED ? AmountRange.notDisclosed() : AmountRange.notKnown();
        }
        if (min != null && max != null && min > max) {
            values.at("minValue").refuse("le montant le plus bas dépasse le plus haut");
            return AmountRange.notKnown();
        }
        return new AmountRange(Disclosure.RANGE, min, max);
    }

    private static @Nullable Long euros(ReleaseNode value) {
        if (value.isPresent()
                && !OcdsCodes.EURO.equals(value.node().path("currency").asText())) {
            value.at("currency").refuse("seuls les montants en euros (EUR) sont lus");
            return null;
        }
        return value.longOrNull("amount", 0, MOST_EUROS);
    }

    private static @Nullable Integer number(ReleaseNode lot) {
        String id = lot.text("id");
        if (!id.matches("[1-9]\\d{0,3}") || Integer.parseInt(id) > MOST_LOTS) {
            lot.at("id").refuse("un numéro de lot est attendu");
            return null;
        }
        return Integer.valueOf(id);
    }

    private static List<Consideration> considerations(ReleaseNode lot) {
        if (!lot.at("socialConsiderations").isPresent()) {
            return List.of(new Consideration.Undecided());
        }
        List<Consideration> considerations = new ArrayList<>();
        Set<ConsiderationKind> kinds = EnumSet.noneOf(ConsiderationKind.class);
        for (ReleaseNode node : lot.list("socialConsiderations")) {
            node.text("code");
            node.code("code", ConsiderationKind::ofCode).ifPresent(kind -> {
                if (kinds.add(kind)) {
                    considerations.add(consideration(kind, node));
                } else {
                    node.at("code").refuse("cette considération est donnée deux fois");
                }
            });
        }
        return considerations;
    }

    private static Consideration consideration(ConsiderationKind kind, ReleaseNode node) {
        return switch (kind) {
            case EXECUTION_CLAUSE ->
                new Consideration.ExecutionClause(
                        hours(node),
                        node.percentOrNull("effortRate"),
                        node.textOrNull("publics"),
                        calculation(node.at("calculation")));
            case SOCIAL_CRITERION ->
                new Consideration.SocialCriterion(node.percentOrNull("weight"), node.textOrNull("subject"));
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH, RESERVED_PRISON, RESERVED_ESS ->
                new Consideration.Reserved(kind, node.integerOrNull("minimumShare", 1, 100));
            case INSERTION_SERVICE ->
                new Consideration.InsertionService(
                        hours(node),
                        node.integerOrNull("pathwayMonths", 1, MOST_MONTHS),
                        node.textOrNull("phases"),
                        node.textOrNull("activity"),
                        node.textOrNull("publics"));
            case SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN ->
                new Consideration.Action(kind, node.textOrNull("actions"));
            case UNDECIDED -> new Consideration.Undecided();
        };
    }

    /** Written only where it is public. */
    private static @Nullable HoursCalculation calculation(ReleaseNode node) {
        if (!node.isPresent()) {
            return null;
        }
        BigDecimal amount = node.decimalOrNull("amount", BigDecimal.valueOf(MOST_EUROS));
        BigDecimal labour = node.percentOrNull("labourShare");
        BigDecimal cost = node.decimalOrNull("hourlyCost", MOST_AN_HOUR);
        return amount == null || labour == null || cost == null || cost.signum() == 0
                ? null
                : new HoursCalculation(amount, labour, cost, true);
    }

    private static @Nullable Integer hours(ReleaseNode node) {
        return node.integerOrNull("hours", 1, MOST_HOURS);
    }
}
