package fr.jalon.portal.report;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.organisation.OrganisationAccess;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.UUID;

/** What was reported of an organisation's pages, for its members, once it is known to be theirs; never who did. */
@Controller("/espace/organisations/{id}/signalements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class OwnReportController {
    private final OrganisationAccess access;
    private final ReportRepository reports;

    OwnReportController(OrganisationAccess access, ReportRepository reports) {
        this.access = access;
        this.reports = reports;
    }

    @Get
    @View("report/own")
    OwnReportPage list(UUID id, Visitor visitor) {
        Organisation organisation = access.find(id, access.rights(visitor), Rights::mayRead);
        boolean buyer = organisation.kind() == OrganisationKind.BUYER;
        boolean structure = organisation.kind() == OrganisationKind.STRUCTURE;
        return OwnReportPage.of(
                organisation,
                organisation.state() == OrganisationState.APPROVED && (buyer || structure)
                        ? reports.findAbout(
                                buyer ? organisation.siren() : null, structure ? organisation.siret() : null)
                        : List.of());
    }
}
