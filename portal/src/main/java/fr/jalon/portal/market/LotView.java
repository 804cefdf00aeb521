package fr.jalon.portal.market;

import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.Consideration.Action;
import fr.jalon.content.market.Consideration.ExecutionClause;
import fr.jalon.content.market.Consideration.InsertionService;
import fr.jalon.content.market.Consideration.Reserved;
import fr.jalon.content.market.Consideration.SocialCriterion;
import fr.jalon.content.market.Consideration.Undecided;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.HoursCalculation;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.market.MarketPage.Fact;
import fr.jalon.portal.matching.LotAnswers;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lot: what it is, what it asks and under which article, and which structures could answer. */
record LotView(
        String anchor,
        String title,
        List<Fact> facts,
        List<AskedView> asked,
        boolean silent,
        @Nullable LotAnswers answers) {

    /** One consideration of a lot, explained; {@code kind} is the look of its tag. */
    record AskedView(
            String label,
            String kind,
            String explanation,
            @Nullable String basis,
            @Nullable String hoursAsked,
            List<Fact> facts) {}

    static LotView of(Lot lot, PlannedMarket market, MarketNames names, @Nullable LotAnswers answers) {
        boolean divided = market.lots().size() > 1;
        List<Fact> facts = new ArrayList<>();
        if (divided) {
            facts.add(MarketPage.fact("amount", MarketPage.amount(lot.amount())));
            if (!lot.places().isEmpty()) {
                facts.add(MarketPage.fact("where", MarketPage.where(lot.places(), names)));
            }
            if (lot.cpv() != null) {
                facts.add(MarketPage.fact("cpv", names.cpv(lot.cpv())));
            }
        }
        List<AskedView> asked =
                lot.considerations().stream().map(LotView::asked).toList();
        String title = divided
                ? Messages.get("market.show.lot", lot.number(), Typography.french(lot.title()))
                : Messages.get("market.show.whole");
        return new LotView("lot-" + lot.number(), title, facts, asked, asked.isEmpty(), answers);
    }

    private static AskedView asked(Consideration asked) {
        ConsiderationKind kind = asked.kind();
        Integer hours = asked.hours();
        return new AskedView(
                kind.label(),
                kind.isReserved() ? "res" : kind == ConsiderationKind.UNDECIDED ? "" : "cl",
                Messages.get("market.show.explained." + kind.code()),
                basis(kind),
                hours == null ? null : Typography.hours(hours),
                facts(asked));
    }

    private static @Nullable String basis(ConsiderationKind kind) {
        return kind.legalBasis() == null
                ? null
                : Messages.get("market.show.basis", kind.legalBasis().replaceFirst("^CCP ", ""));
    }

    private static List<Fact> facts(Consideration asked) {
        List<Fact> facts = new ArrayList<>();
        switch (asked) {
            case ExecutionClause clause -> {
                if (clause.hours() == null) {
                    facts.add(MarketPage.fact("hours", Messages.get("market.show.hours.unknown")));
                }
                if (clause.effortRate() != null) {
                    facts.add(MarketPage.fact("rate", Typography.percent(clause.effortRate())));
                }
                calculation(clause).ifPresent(text -> facts.add(MarketPage.fact("calculation", text)));
                add(facts, "publics", clause.publics());
            }
            case SocialCriterion(BigDecimal weight, String subject) -> {
                if (weight != null) {
                    facts.add(MarketPage.fact("weight", Typography.percent(weight)));
                }
                add(facts, "subject", subject);
            }
            case Reserved(ConsiderationKind kind, Integer share) -> {
                if (share != null) {
                    facts.add(MarketPage.fact("share", Messages.get("market.show.share", share)));
                }
            }
            case InsertionService(Integer hours, Integer months, String phases, String activity, String publics) -> {
                if (months != null) {
                    facts.add(MarketPage.fact("pathway", Messages.get("market.show.months", months)));
                }
                add(facts, "activity", activity);
                add(facts, "phases", phases);
                add(facts, "publics", publics);
            }
            case Action(ConsiderationKind kind, String actions) -> add(facts, "actions", actions);
            case Undecided() -> {}
        }
        return facts;
    }

    /** The formula with its numbers, where the buyer shows it; said to be another number where the buyer kept another. */
    private static Optional<String> calculation(ExecutionClause clause) {
        HoursCalculation from = clause.shownCalculation();
        BigDecimal rate = clause.effortRate();
        if (from == null || rate == null) {
            return Optional.empty();
        }
        return from.hours(rate)
                .map(hours -> Messages.get(
                        hours.equals(clause.hours()) ? "market.show.calculation" : "market.show.calculation.other",
                        Typography.euros(from.amount()),
                        Typography.percent(from.labourShare()),
                        Typography.euros(from.hourlyCost()),
                        Typography.percent(rate),
                        Typography.hours(hours)));
    }

    private static void add(List<Fact> facts, String key, @Nullable String text) {
        if (text != null) {
            facts.add(MarketPage.fact(key, Typography.french(text)));
        }
    }
}
