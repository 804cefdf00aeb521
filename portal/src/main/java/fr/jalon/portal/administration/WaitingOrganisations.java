package fr.jalon.portal.administration;

import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Organisations to approve, and people who ask to join one that nobody owns. */
@Singleton
final class WaitingOrganisations implements WaitingWork {
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;

    WaitingOrganisations(OrganisationRepository organisations, MembershipRepository memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
    }

    @Override
    public List<Link> links() {
        return Stream.of(
                        waiting(
                                "organisations",
                                organisations.countByState(OrganisationState.PENDING.code()),
                                OrganisationReviewController.PATH),
                        waiting(
                                "requests",
                                memberships.findUnownedRequests().size(),
                                OrganisationReviewController.PATH + "#demandes"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Link> waiting(String what, long count, String href) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Link(Messages.count("administration.waiting." + what, count), href));
    }
}
