package fr.jalon.portal.plan;

import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.key.KeyCaller;
import fr.jalon.portal.organisation.OrganisationAccess;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For which buyer a visitor works, and which markets are that buyer's. */
@Singleton
final class PlanAccess {
    private final OrganisationAccess organisations;
    private final PlannedMarketRepository markets;

    PlanAccess(OrganisationAccess organisations, PlannedMarketRepository markets) {
        this.organisations = organisations;
        this.markets = markets;
    }

    /** The buyers whose plan this visitor may edit; whoever is not signed in is led to the page to do so. */
    List<Organisation> buyers(Visitor visitor) {
        return organisations.rights(visitor).editable(OrganisationKind.BUYER);
    }

    /** The one that is asked for, which has to be one's own, or the first; empty for who works for none. */
    Optional<PlanDesk> desk(Visitor visitor, @Nullable UUID asked) {
        Rights rights = organisations.rights(visitor);
        if (asked != null) {
            Organisation organisation = organisations.find(asked, rights, Rights::mayEdit);
            if (organisation.kind() != OrganisationKind.BUYER) {
                throw new NotFoundException();
            }
            return Optional.of(desk(rights, organisation));
        }
        return rights.editable(OrganisationKind.BUYER).stream()
                .findFirst()
                .map(organisation -> desk(rights, organisation));
    }

    /** As {@link #desk}; a 404 for who works for none, a 403 for who only says to work for this one. */
    PlanDesk required(Visitor visitor, @Nullable UUID asked) {
        PlanDesk desk = desk(visitor, asked).orElseThrow(NotFoundException::new);
        desk.rights().require(rights -> !desk.locked());
        return desk;
    }

    /** What the buyer plans; only what everybody sees while it is not known to be the buyer. */
    List<PlannedMarket> plan(PlanDesk desk) {
        return markets.findOfBuyers(List.of(desk.buyer().siren())).stream()
                .filter(market -> !desk.locked() || market.status().isPublic())
                .toList();
    }

    /** A market of this buyer, public or not; a 404 for any other. */
    PlannedMarket market(PlanDesk desk, String reference) {
        return markets.findAll(List.of(reference)).stream()
                .filter(market -> market.buyer().siren().equals(desk.buyer().siren()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** That of the buyer whose key this is; whether it may do what it asks, the key says. */
    PlanDesk desk(KeyCaller caller) {
        Organisation organisation = caller.organisation();
        return new PlanDesk(
                Rights.NONE,
                organisation,
                buyer(organisation),
                false,
                markets.hasPublished(organisation.siren()),
                caller.mark());
    }

    private PlanDesk desk(Rights rights, Organisation organisation) {
        boolean trusted = rights.mayPublish(organisation);
        boolean published = markets.hasPublished(organisation.siren());
        return new PlanDesk(rights, organisation, buyer(organisation), published && !trusted, published && trusted, "");
    }

    private Buyer buyer(Organisation organisation) {
        String siren = organisation.siren();
        return markets.findBuyer(siren)
                .orElseGet(() -> new Buyer(siren, organisation.name(), BuyerKind.ofSiren(siren)));
    }
}
