package fr.jalon.content.market.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.imports.Siren;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.Consideration.ExecutionClause;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarkets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class DemonstrationMarketsTest {
    private static final List<PlannedMarket> ALL = PlannedMarkets.ALL;

    @Test
    void thereAreEnoughAndEachHasAReferenceOfItsOwn() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(300);
        assertThat(ALL).extracting(PlannedMarket::reference).doesNotHaveDuplicates();
    }

    @Test
    void noneCanBeTakenForACommitmentOfARealBuyer() {
        assertThat(ALL).allSatisfy(market -> {
            assertThat(market.origin().demonstration()).isTrue();
            assertThat(market.buyer().name()).endsWith("(démonstration)");
            assertThat(market.buyer().siren()).startsWith("000");
            assertThat(Siren.isValid(market.buyer().siren())).isTrue();
            assertThat(market.description()).contains("Fiche de démonstration");
        });
        Map<String, Set<String>> names = ALL.stream()
                .map(PlannedMarket::buyer)
                .collect(Collectors.groupingBy(
                        buyer -> buyer.siren(), Collectors.mapping(buyer -> buyer.name(), Collectors.toSet())));
        assertThat(names.values()).allSatisfy(of -> assertThat(of).hasSize(1));
    }

    @Test
    void theMixIsThatOfTheField() {
        assertThat(share(ConsiderationKind.EXECUTION_CLAUSE)).isBetween(0.5, 0.75);
        assertThat(share(ConsiderationKind.UNDECIDED)).isBetween(0.05, 0.25);
        for (ConsiderationKind kind : ConsiderationKind.values()) {
            assertThat(share(kind)).as(kind.code()).isPositive();
        }
        Set<MarketStatus> statuses = ALL.stream().map(PlannedMarket::status).collect(Collectors.toSet());
        assertThat(statuses)
                .containsExactlyInAnyOrder(
                        MarketStatus.PLANNED,
                        MarketStatus.NO_NEWS,
                        MarketStatus.OPEN,
                        MarketStatus.AWARDED,
                        MarketStatus.UNDER_WAY,
                        MarketStatus.ENDED,
                        MarketStatus.WITHDRAWN,
                        MarketStatus.UNSUCCESSFUL);
        assertThat(ALL.stream().filter(market -> market.slippage().times() > 0).count())
                .isGreaterThan(20);
        assertThat(ALL.stream().map(market -> market.amount().disclosure()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(AmountRange.Disclosure.values());
    }

    @Test
    void whatIsPlannedIsAheadAndWhatWasOpenedIsNot() {
        assertThat(ALL)
                .filteredOn(market -> market.status() == MarketStatus.PLANNED)
                .allSatisfy(market -> assertThat(market.schedule().publication().date())
                        .isBetween(PlannedMarkets.TODAY.minusMonths(1), PlannedMarkets.TODAY.plusMonths(19)));
        assertThat(ALL)
                .filteredOn(market -> market.status() == MarketStatus.OPEN)
                .allSatisfy(market -> {
                    assertThat(market.schedule().publication().date()).isBefore(PlannedMarkets.TODAY);
                    assertThat(market.schedule().offers().date()).isAfter(PlannedMarkets.TODAY);
                });
    }

    @Test
    void datesMovedBeforeTodayAndLedToThePresentOne() {
        assertThat(ALL).allSatisfy(market -> {
            for (int i = 0; i < market.history().size(); i++) {
                assertThat(market.history().get(i).changed()).isBefore(PlannedMarkets.TODAY);
                assertThat(market.history().get(i).after())
                        .isEqualTo(
                                i + 1 < market.history().size()
                                        ? market.history().get(i + 1).before()
                                        : market.schedule().publication());
            }
        });
    }

    @Test
    void hoursOfAClauseCanBePaidByItsLot() {
        assertThat(ALL.stream().filter(market -> market.amount().known()).flatMap(market -> market.lots().stream()))
                .allSatisfy(lot -> {
                    for (ExecutionClause clause : clauses(lot)) {
                        if (lot.amount().known() && clause.hours() != null && clause.effortRate() != null) {
                            // All of the amount as labour at thirty euros an hour.
                            double most =
                                    lot.amount().max() * clause.effortRate().doubleValue() / 100 / 30;
                            assertThat((double) clause.hours()).isLessThanOrEqualTo(most + 1);
                        }
                    }
                });
    }

    @Test
    void everyRegionHasMarketsAndTheNorthHasMore() {
        Map<String, Long> towns = Town.all().stream()
                .collect(Collectors.groupingBy(town -> town.region().name(), Collectors.counting()));
        assertThat(towns).hasSize(18);
        assertThat(towns.get("Hauts-de-France")).isGreaterThan(towns.get("Occitanie"));
        Set<String> taken = new HashSet<>();
        ALL.forEach(market -> taken.addAll(market.places()));
        assertThat(taken).hasSizeGreaterThan(150);
    }

    @Test
    void titlesReadAsFrench() {
        assertThat(ALL).allSatisfy(market -> assertThat(market.title() + " " + market.description())
                .doesNotContain("{")
                .doesNotContain("de Le ")
                .doesNotContain("à Le ")
                .doesNotContain("de Les ")
                .doesNotContainPattern("\\bde [AEÉIO]\\w+(?<!Île)"));
    }

    @Property(tries = 12)
    void theSetIsTheSameInEveryMonthButForItsDates(@ForAll @IntRange(max = 40) int months) {
        LocalDate day = PlannedMarkets.TODAY.plusMonths(months);
        List<PlannedMarket> then = DemonstrationMarkets.all(day);
        assertThat(then).isEqualTo(DemonstrationMarkets.all(day.withDayOfMonth(1)));
        assertThat(then)
                .extracting(PlannedMarket::reference)
                .isEqualTo(ALL.stream().map(PlannedMarket::reference).toList());
        assertThat(then)
                .extracting(PlannedMarket::lots)
                .isEqualTo(ALL.stream().map(PlannedMarket::lots).toList());
        assertThat(then)
                .extracting(PlannedMarket::buyer)
                .isEqualTo(ALL.stream().map(PlannedMarket::buyer).toList());
    }

    private static double share(ConsiderationKind kind) {
        return (double) ALL.stream()
                        .filter(market -> market.considerations().containsKey(kind))
                        .count()
                / ALL.size();
    }

    private static List<ExecutionClause> clauses(Lot lot) {
        return lot.considerations().stream()
                .map(asked -> asked instanceof ExecutionClause clause ? clause : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
