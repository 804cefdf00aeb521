package fr.jalon.portal.contact;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.message.MessageRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.organisation.OrganisationAccess;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** What a structure was sent, and whether the mails arrived. */
@Controller("/espace/structures/{siret}/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class MessagesController {
    private static final int SHOWN = 200;

    private final OrganisationAccess access;
    private final OrganisationRepository organisations;
    private final MessageRepository messages;
    private final AuditRepository audit;

    MessagesController(
            OrganisationAccess access,
            OrganisationRepository organisations,
            MessageRepository messages,
            AuditRepository audit) {
        this.access = access;
        this.organisations = organisations;
        this.messages = messages;
        this.audit = audit;
    }

    @Get
    HttpResponse<?> list(String siret, Visitor visitor) {
        Organisation structure = structure(siret, access.rights(visitor));
        return Answers.page(
                "contact/list", MessagesPage.of(structure, messages.findOfStructure(siret, SHOWN), visitor.jeton()));
    }

    @Post("/{message}/effacer")
    HttpResponse<?> remove(String siret, UUID message, Form form, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation structure = structure(siret, rights);
        if (messages.remove(siret, message) > 0) {
            audit.add(rights.actor(), structure.id(), "structure.message.remove", structure.name(), "");
        }
        return Answers.seeOther("/espace/structures/" + siret + "/messages");
    }

    private Organisation structure(String siret, Rights rights) {
        Organisation structure = organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), siret)
                .orElseThrow(NotFoundException::new);
        rights.require(who -> who.mayPublish(structure));
        return structure;
    }
}
