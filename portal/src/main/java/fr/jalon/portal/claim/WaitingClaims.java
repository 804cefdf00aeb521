package fr.jalon.portal.claim;

import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.content.structure.claim.ClaimState;
import fr.jalon.portal.administration.WaitingWork;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Claims and appeals to decide, and pages that a network had given, to read. */
@Singleton
final class WaitingClaims implements WaitingWork {
    private final ClaimRepository claims;

    WaitingClaims(ClaimRepository claims) {
        this.claims = claims;
    }

    @Override
    public List<Link> links() {
        return Stream.of(ClaimState.WAITING, ClaimState.APPEALED, ClaimState.GRANTED)
                .filter(state -> claims.countByState(state.code()) > 0)
                .map(state -> new Link(
                        Messages.count("claim.waiting." + state.code(), claims.countByState(state.code())),
                        ClaimReviewController.PATH + "?etat=" + state.code()))
                .toList();
    }
}
