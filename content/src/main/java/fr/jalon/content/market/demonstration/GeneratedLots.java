package fr.jalon.content.market.demonstration;

import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.AmountRange.Disclosure;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.HoursCalculator;
import fr.jalon.content.market.Lot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The lots of one generated market, each with its amount, what it asks and the hours the calculator gives for it. */
final class GeneratedLots {
    private static final BigDecimal HOURLY_COST = BigDecimal.valueOf(30);
    private static final List<Integer> WORKS_RATES = List.of(5, 5, 6, 7);
    private static final List<Integer> SERVICE_RATES = List.of(7, 10, 10, 15, 20);
    private static final List<String> PUBLICS = List.of(
            "Demandeurs d’emploi de longue durée et allocataires du RSA",
            "Allocataires du RSA, jeunes de moins de 26 ans sans qualification",
            "Travailleurs handicapés et demandeurs d’emploi de longue durée",
            "Habitants des quartiers prioritaires, demandeurs d’emploi de plus de 50 ans",
            "Personnes prises en charge par une structure d’insertion ou un GEIQ");

    private final Recipe recipe;
    private final Random random;
    private final Disclosure disclosure;
    private final long total;

    GeneratedLots(Recipe recipe, Random random) {
        this.recipe = recipe;
        this.random = random;
        int drawn = random.nextInt(100);
        this.disclosure = drawn < 70 ? Disclosure.RANGE : drawn < 87 ? Disclosure.NOT_DISCLOSED : Disclosure.NOT_KNOWN;
        // Small markets are many and large ones few.
        double spread = Math.log((double) recipe.amountTo() / recipe.amountFrom());
        this.total = Math.round(recipe.amountFrom() * 1000 * Math.exp(spread * random.nextDouble()));
    }

    List<Lot> draw() {
        boolean divided = !recipe.lots().isEmpty() && random.nextInt(100) < 70;
        ConsiderationKind usual = recipe.profile().draw(random);
        if (!divided) {
            return List.of(lot(1, "Lot unique", recipe.cpv().getFirst(), total, usual));
        }
        List<Lot> lots = new ArrayList<>();
        long share = total / recipe.lots().size();
        for (String title : recipe.lots()) {
            int number = lots.size() + 1;
            ConsiderationKind asked =
                    random.nextInt(100) < 70 ? usual : recipe.profile().draw(random);
            String cpv = recipe.cpv().get((number - 1) % recipe.cpv().size());
            long amount = Math.round(share * (0.6 + 0.8 * random.nextDouble()));
            lots.add(lot(number, title, cpv, amount, asked));
        }
        return lots;
    }

    long middle() {
        return total;
    }

    /** What the lots add up to, told or kept back. */
    AmountRange amount(List<Lot> lots) {
        return switch (disclosure) {
            case NOT_DISCLOSED -> AmountRange.notDisclosed();
            case NOT_KNOWN -> AmountRange.notKnown();
            case RANGE ->
                AmountRange.between(
                        lots.stream()
                                .mapToLong(lot -> bound(lot.amount().min()))
                                .sum(),
                        lots.stream()
                                .mapToLong(lot -> bound(lot.amount().max()))
                                .sum());
        };
    }

    private Lot lot(int number, String title, String cpv, long amount, ConsiderationKind kind) {
        long min = rounded(amount * 4 / 5);
        long max = Math.max(rounded(amount * 6 / 5), min + rounded(min / 5));
        List<Consideration> considerations = new ArrayList<>();
        considerations.add(consideration(kind, (min + max) / 2));
        if (kind == ConsiderationKind.EXECUTION_CLAUSE) {
            further().ifPresent(considerations::add);
        }
        AmountRange range =
                switch (disclosure) {
                    case RANGE -> AmountRange.between(min, max);
                    case NOT_DISCLOSED -> AmountRange.notDisclosed();
                    case NOT_KNOWN -> AmountRange.notKnown();
                };
        return new Lot(number, title, cpv, List.of(), range, considerations);
    }

    private Consideration consideration(ConsiderationKind kind, long middle) {
        return switch (kind) {
            case EXECUTION_CLAUSE -> {
                int rate =
                        GeneratedMarkets.pick(recipe.profile() == Profile.WORKS ? WORKS_RATES : SERVICE_RATES, random);
                yield new Consideration.ExecutionClause(
                        hours(middle, rate), BigDecimal.valueOf(rate), GeneratedMarkets.pick(PUBLICS, random));
            }
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH -> new Consideration.Reserved(kind, 50);
            case RESERVED_PRISON, RESERVED_ESS -> new Consideration.Reserved(kind, null);
            case INSERTION_SERVICE ->
                // Seven tenths of the work are done by the people whose pathway it is, the rest goes to guidance.
                new Consideration.InsertionService(
                        hours(middle, 70),
                        GeneratedMarkets.pick(List.of(6, 12), random),
                        "Remobilisation ; apprentissage et levée des freins ; préparation à la sortie",
                        recipe.description().split("[,.]")[0],
                        GeneratedMarkets.pick(PUBLICS, random));
            case SOCIAL_CRITERION ->
                new Consideration.SocialCriterion(
                        BigDecimal.valueOf(GeneratedMarkets.pick(List.of(5, 10, 15), random)),
                        "Qualité du parcours proposé aux personnes éloignées de l’emploi");
            case SOCIAL_ACTION ->
                new Consideration.Action(
                        kind, "Visites, immersions professionnelles (PMSMP) et présentation des métiers");
            case LITERACY -> new Consideration.Action(kind, "Repérage des besoins et ateliers sur le temps de travail");
            case EQUALITY_DIVERSITY ->
                new Consideration.Action(
                        kind, "Recrutements sans discrimination et mixité des équipes affectées au marché");
            case PROGRESS_PLAN ->
                new Consideration.Action(
                        kind, "Un plan d’actions fixé la première année, évalué chaque année suivante");
            case UNDECIDED -> new Consideration.Undecided();
        };
    }

    private java.util.Optional<Consideration> further() {
        int drawn = random.nextInt(100);
        ConsiderationKind kind = drawn < 8
                ? ConsiderationKind.LITERACY
                : drawn < 16
                        ? ConsiderationKind.EQUALITY_DIVERSITY
                        : drawn < 24
                                ? ConsiderationKind.SOCIAL_CRITERION
                                : drawn < 30 ? ConsiderationKind.SOCIAL_ACTION : ConsiderationKind.PROGRESS_PLAN;
        return drawn < 33 ? java.util.Optional.of(consideration(kind, 0)) : java.util.Optional.empty();
    }

    private int hours(long middle, int rate) {
        return Math.max(
                1,
                HoursCalculator.hours(
                        BigDecimal.valueOf(middle),
                        BigDecimal.valueOf(recipe.labourShare()),
                        HOURLY_COST,
                        BigDecimal.valueOf(rate)));
    }

    private static long bound(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private static long rounded(long amount) {
        long step = amount < 20_000 ? 1000 : amount < 100_000 ? 5000 : amount < 1_000_000 ? 10_000 : 100_000;
        return Math.max(step, (amount + step / 2) / step * step);
    }
}
