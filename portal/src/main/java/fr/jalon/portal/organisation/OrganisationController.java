package fr.jalon.portal.organisation;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.journal.Journal;
import fr.jalon.portal.journal.JournalPage;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.UUID;

/** The organisations of a person, and what each knows of itself. */
@Controller(OrganisationController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class OrganisationController {
    static final String PATH = "/espace/organisations";

    private final OrganisationAccess access;
    private final MembershipRepository memberships;
    private final AuditRepository audit;
    private final Journal journal;

    OrganisationController(
            OrganisationAccess access, MembershipRepository memberships, AuditRepository audit, Journal journal) {
        this.access = access;
        this.memberships = memberships;
        this.audit = audit;
        this.journal = journal;
    }

    @Get
    @View("organisation/list")
    OrganisationListPage list(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Rights rights = access.rights(visitor);
        return OrganisationListPage.of(rights.memberships(), memberships.findRequested(rights.actor()), fait);
    }

    @Get("/{id}")
    @View("organisation/show")
    OrganisationPage show(UUID id, Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Rights rights = access.rights(visitor);
        Organisation organisation = access.find(id, rights, Rights::mayRead);
        return OrganisationPage.of(
                organisation,
                rights,
                memberships.findMembers(id),
                memberships.findInvitations(id),
                memberships.findRequests(id),
                fait,
                visitor.jeton());
    }

    @Get("/{id}/journal")
    @View("journal/show")
    JournalPage journal(UUID id, Visitor visitor, @QueryValue(defaultValue = "0") long avant) {
        Organisation organisation = access.find(id, access.rights(visitor), Rights::mayRead);
        String path = PATH + "/" + id;
        return JournalPage.of(
                OrganisationListPage.layout(Messages.get("organisation.journal.title", organisation.name()))
                        .withBreadcrumb(organisation.name(), path),
                Messages.get("organisation.journal.lead"),
                journal.view(
                        audit.pageOfOrganisation(id, Journal.before(avant), Journal.SIZE + 1), path + "/journal?"));
    }
}
