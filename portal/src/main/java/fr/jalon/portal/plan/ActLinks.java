package fr.jalon.portal.plan;

import static java.util.function.Predicate.not;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.act.ActKind;
import fr.jalon.content.market.act.ActMatching;
import fr.jalon.content.market.act.MarketAct;
import fr.jalon.content.market.act.MarketActRepository;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.content.market.act.PublishedActRepository;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which acts belong to which markets of a buyer: what is shown of it, and what is said; noted in the journal. */
@Singleton
final class ActLinks {
    private static final String ALREADY = "deja";
    /** Older acts are not proposed; they are found by hand. */
    private static final int YEARS = 4;

    private static final int MOST = 2000;

    private final PublishedActRepository acts;
    private final MarketActRepository links;
    private final PlannedMarketRepository markets;
    private final AuditRepository audit;

    ActLinks(
            PublishedActRepository acts,
            MarketActRepository links,
            PlannedMarketRepository markets,
            AuditRepository audit) {
        this.acts = acts;
        this.links = links;
        this.markets = markets;
        this.audit = audit;
    }

    ActsPage page(ActDesk desk, ActSearch search, ActsPage.Sent sent, String jeton) {
        String siren = desk.buyer().siren();
        List<PublishedAct> found =
                acts.findOfBuyer(siren, LocalDate.now(FrenchTime.ZONE).minusYears(YEARS), MOST);
        List<MarketAct> said = links.ofBuyer(siren);
        List<PlannedMarket> plan = markets.findOfBuyers(List.of(siren));
        return ActsPage.of(
                desk,
                found,
                ActMatching.proposals(plan, found, said),
                ActsPage.Said.of(said, withThoseOf(said, found), plan),
                hand(search, siren, plan),
                sent,
                jeton);
    }

    /** What a form says of an act and a market; the address to go on at. */
    String decide(ActDesk desk, Form form) {
        ActSearch search = ActSearch.of(form.text(ActSearch.ACT), form.text(ActSearch.MARKET));
        String decision = form.text("decision");
        String done = decision.equals("lier") && (!form.has("acte") || !form.has("marche"))
                ? "choix"
                : decided(desk, form, decision);
        return desk.address("") + search.query() + "&fait=" + done;
    }

    private String decided(ActDesk desk, Form form, String decision) {
        PublishedAct act = acts.find(form.text("acte"), desk.buyer().siren()).orElseThrow(NotFoundException::new);
        PlannedMarket market = markets.findAll(List.of(form.text("marche"))).stream()
                .filter(one -> one.buyer().siren().equals(desk.buyer().siren()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String awarding = form.has("attribue") ? awarding(act) : null;
        String done =
                switch (decision) {
                    case "confirmer" -> links.decide(linkable(market), act.id(), true, awarding) ? "confirme" : ALREADY;
                    case "lier" -> links.link(linkable(market), act.id(), awarding) ? "confirme" : ALREADY;
                    case "ecarter" -> links.decide(market, act.id(), false, null) ? "ecarte" : ALREADY;
                    case "annuler" -> {
                        links.takeBack(market, act.id(), Messages.get("plan.acts.taken-back"));
                        yield "annule";
                    }
                    default -> throw new NotFoundException();
                };
        if (!done.equals(ALREADY)) {
            audit.add(desk.actor(), desk.organisation(), "market.act." + done, market.reference(), act.number());
        }
        return done;
    }

    /** What nobody may see has no acts: they are public. */
    private static PlannedMarket linkable(PlannedMarket market) {
        if (!ActMatching.mayHaveActs(market)) {
            throw new NotFoundException();
        }
        return market;
    }

    private static @Nullable String awarding(PublishedAct act) {
        return act.what() == ActKind.AWARD
                ? Messages.get("plan.acts.awarded", Typography.day(act.day()), act.number())
                : null;
    }

    private ActsPage.Hand hand(ActSearch search, String siren, List<PlannedMarket> plan) {
        return search.asked()
                ? ActsPage.Hand.of(
                        search,
                        acts.search(siren, search.act(), ActSearch.MOST),
                        search.markets(
                                plan.stream().filter(ActMatching::mayHaveActs).toList()))
                : ActsPage.Hand.of(search, List.of(), List.of());
    }

    /** Those that something was said of are shown however old they are, so that it can be taken back. */
    private List<PublishedAct> withThoseOf(List<MarketAct> said, List<PublishedAct> found) {
        Set<String> known = found.stream().map(PublishedAct::id).collect(Collectors.toSet());
        List<String> others = said.stream()
                .map(MarketAct::act)
                .filter(not(known::contains))
                .distinct()
                .toList();
        List<PublishedAct> all = new ArrayList<>(found);
        if (!others.isEmpty()) {
            all.addAll(acts.findByIdIn(others));
        }
        return all;
    }
}
