package fr.jalon.portal.administration;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.journal.Journal;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;

/** The journal of everything, narrowed to an organisation, an action, or days. */
@Controller(JournalController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JournalController {
    static final String PATH = AdministrationController.PATH + "/journal";

    private final AuditRepository audit;
    private final OrganisationRepository organisations;
    private final Journal journal;

    JournalController(AuditRepository audit, OrganisationRepository organisations, Journal journal) {
        this.audit = audit;
        this.organisations = organisations;
        this.journal = journal;
    }

    /** The journal of one organisation. */
    static String of(Organisation organisation) {
        String siret = organisation.siret();
        return PATH + "?organisation=" + (siret == null ? organisation.siren() : siret);
    }

    @Get
    @View("administration/journal")
    @Produces(MediaType.TEXT_HTML)
    OperatorJournalPage show(
            Visitor visitor,
            @QueryValue(defaultValue = "") String organisation,
            @QueryValue(defaultValue = "") String action,
            @QueryValue(defaultValue = "") String du,
            @QueryValue(defaultValue = "") String au,
            @QueryValue(defaultValue = "0") long avant) {
        visitor.requiredModerator();
        JournalQuery query = new JournalQuery(organisation.strip(), action, du.strip(), au.strip());
        // Several organisations may share a number: a town that buys, and its centre that facilitates.
        List<Organisation> named =
                query.organisation().isEmpty() ? List.of() : organisations.findByNumber(query.number());
        boolean narrowed = !query.organisation().isEmpty();
        Journal.View found = journal.view(
                audit.search(
                        narrowed,
                        named.isEmpty()
                                ? List.of(Journal.NO_ORGANISATION)
                                : named.stream().map(Organisation::id).toList(),
                        query.action(),
                        query.from(),
                        query.until(),
                        Journal.before(avant),
                        Journal.SIZE + 1),
                query.address());
        return OperatorJournalPage.of(query, narrowed && named.isEmpty(), audit.actions(), found);
    }
}
