package fr.jalon.portal.claim;

import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.organisation.OrganisationAccess;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;

/** The structures whose page a person holds, and those it claims. */
@Controller(OwnStructuresController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class OwnStructuresController {
    static final String PATH = "/espace/structures";

    private final OrganisationAccess access;
    private final ClaimRepository claims;

    OwnStructuresController(OrganisationAccess access, ClaimRepository claims) {
        this.access = access;
        this.claims = claims;
    }

    @Get
    @View("claim/list")
    OwnStructuresPage list(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Rights rights = access.rights(visitor);
        return OwnStructuresPage.of(
                rights.editable(OrganisationKind.STRUCTURE), claims.findByAccount(rights.actor()), fait);
    }
}
