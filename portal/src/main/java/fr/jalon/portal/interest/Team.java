package fr.jalon.portal.interest;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.organisation.OrganisationAccess;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For which structures and companies somebody works, and the markets that can be spoken of. */
@Singleton
public final class Team {
    private final OrganisationAccess access;
    private final PlannedMarketRepository markets;

    Team(OrganisationAccess access, PlannedMarketRepository markets) {
        this.access = access;
        this.markets = markets;
    }

    public Rights rights(Visitor visitor) {
        return access.rights(visitor);
    }

    /** Those that the operator has approved: what they say leaves their own space. */
    public static List<Organisation> approved(Rights rights) {
        return Stream.of(OrganisationKind.STRUCTURE, OrganisationKind.COMPANY)
                .flatMap(kind -> rights.editable(kind).stream())
                .filter(rights::mayPublish)
                .toList();
    }

    /** Those whose team may keep notes. */
    static List<Organisation> teams(Rights rights) {
        return Stream.of(OrganisationKind.STRUCTURE, OrganisationKind.COMPANY)
                .flatMap(kind -> rights.editable(kind).stream())
                .toList();
    }

    /** The team asked for, which has to be one's own, or the first; a 403 for who is in none. */
    Organisation team(Rights rights, @Nullable UUID asked) {
        List<Organisation> teams = teams(rights);
        rights.require(who -> asked == null
                ? !teams.isEmpty()
                : teams.stream().anyMatch(one -> one.id().equals(asked)));
        return teams.stream()
                .filter(one -> asked == null || one.id().equals(asked))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** A public market that is still ahead. */
    public PlannedMarket market(String reference) {
        return markets.findByReference(reference)
                .filter(market -> market.status().isAhead())
                .orElseThrow(NotFoundException::new);
    }

    /** A public market, whatever became of it. */
    PlannedMarket anyMarket(String reference) {
        return markets.findByReference(reference).orElseThrow(NotFoundException::new);
    }
}
