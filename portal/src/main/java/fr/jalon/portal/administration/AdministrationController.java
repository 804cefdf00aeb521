package fr.jalon.portal.administration;

import fr.jalon.content.account.Account;
import fr.jalon.content.imports.ImportRunRepository;
import fr.jalon.content.index.IndexReadiness;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.outbox.RebuildRequestRepository;
import fr.jalon.portal.account.Visitor;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;

/** Where an operator begins: what waits, and whether the portal is well. */
@Controller(AdministrationController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdministrationController {
    static final String PATH = "/administration";

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final RebuildRequestRepository rebuilds;
    private final ImportRunRepository runs;
    private final IndexReadiness search;

    AdministrationController(
            OrganisationRepository organisations,
            MembershipRepository memberships,
            RebuildRequestRepository rebuilds,
            ImportRunRepository runs,
            IndexReadiness search) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.rebuilds = rebuilds;
        this.runs = runs;
        this.search = search;
    }

    @Get
    @View("administration/show")
    @Produces(MediaType.TEXT_HTML)
    AdministrationPage show(Visitor visitor) {
        Account account = visitor.requiredModerator();
        return AdministrationPage.of(
                account.role(),
                organisations.countByState(OrganisationState.PENDING.code()),
                memberships.findUnownedRequests().size(),
                search.isReady(),
                rebuilds.countWaiting(),
                rebuilds.findLast(1),
                runs.findLast(1));
    }
}
