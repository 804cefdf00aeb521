package fr.jalon.portal.desk;

import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.structure.mandate.MandateRepository;
import fr.jalon.content.structure.mandate.Mandates;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** A structure asks a network, or the operator, to keep its page, and takes that back. */
@Controller(Desk.PATH + "/{siret}" + MandateController.END)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class MandateController {
    static final String END = "/mandats";

    private static final String VIEW = "desk/mandates";
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final DeskAccess access;
    private final Mandates mandates;
    private final MandateRepository repository;
    private final OrganisationRepository organisations;

    MandateController(
            DeskAccess access, Mandates mandates, MandateRepository repository, OrganisationRepository organisations) {
        this.access = access;
        this.mandates = mandates;
        this.repository = repository;
        this.organisations = organisations;
    }

    @Get
    HttpResponse<?> show(String siret, Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        return Answers.page(VIEW, page(access.own(visitor, siret), fait, "", visitor));
    }

    @Post
    HttpResponse<?> grant(String siret, Form form, Visitor visitor) {
        Desk desk = access.own(visitor, siret);
        String holder = form.text("reseau");
        boolean operator = holder.equals(MandatePage.OPERATOR);
        boolean granted = (operator || holder.matches(UUID_FORM))
                && mandates.grant(desk.rights(), desk.structure(), operator ? null : UUID.fromString(holder));
        return granted
                ? Answers.seeOther(desk.path() + END + "?fait=confiee")
                : Answers.faulty(VIEW, page(desk, "", Messages.get("mandate.holder.error"), visitor));
    }

    @Post("/reprendre")
    HttpResponse<?> revoke(String siret, Form form, Visitor visitor) {
        Desk desk = access.own(visitor, siret);
        String holder = form.text("reseau");
        if (holder.equals(MandatePage.OPERATOR) || holder.matches(UUID_FORM)) {
            mandates.revoke(
                    desk.rights(),
                    desk.structure(),
                    holder.equals(MandatePage.OPERATOR) ? null : UUID.fromString(holder));
        }
        return Answers.seeOther(desk.path() + END + "?fait=reprise");
    }

    private MandatePage page(Desk desk, String done, String fault, Visitor visitor) {
        return MandatePage.of(
                desk,
                repository.findByStructure(desk.structure().id()),
                organisations.findApproved(OrganisationKind.NETWORK.code()),
                done,
                fault,
                visitor.jeton());
    }
}
