package fr.jalon.portal.organisation;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;

/** Asking to join an organisation that is there already. */
@Controller(OrganisationController.PATH + "/{id}/rejoindre")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class JoinController {
    private static final int LONGEST = 1000;

    private final OrganisationAccess access;
    private final MembershipRegister register;
    private final Correspondence correspondence;

    JoinController(OrganisationAccess access, MembershipRegister register, Correspondence correspondence) {
        this.access = access;
        this.register = register;
        this.correspondence = correspondence;
    }

    @Get
    HttpResponse<?> ask(UUID id, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation organisation = access.find(id, rights, JoinController::mayAsk);
        return rights.role(organisation).isPresent()
                ? Answers.seeOther(OrganisationController.PATH + "/" + id)
                : Answers.page(FormPage.VIEW, page(organisation, "", "", visitor.jeton()));
    }

    @Post
    HttpResponse<?> send(UUID id, Form form, Visitor visitor) {
        Account account = visitor.required();
        Rights rights = register.rightsOf(account);
        Organisation organisation = access.find(id, rights, JoinController::mayAsk);
        if (rights.role(organisation).isPresent()) {
            return Answers.seeOther(OrganisationController.PATH + "/" + id);
        }
        String message = form.text("message");
        String fault = message.isEmpty()
                ? Messages.get("organisation.ask.message.error")
                : message.length() > LONGEST ? Messages.get("organisation.ask.message.long") : "";
        if (!fault.isEmpty()) {
            return Answers.faulty(FormPage.VIEW, page(organisation, message, fault, visitor.jeton()));
        }
        correspondence.ask(account, rights, organisation, message);
        return Answers.page(
                NoticePage.VIEW,
                new NoticePage(
                        OrganisationListPage.layout(Messages.get("organisation.ask.done.title")),
                        Messages.get("organisation.ask.done.text"),
                        "",
                        List.of(new Link(Messages.get("organisation.list.title"), OrganisationController.PATH))));
    }

    /** That it exists is said by its number, which whoever asks gave. */
    private static boolean mayAsk(Rights rights, Organisation organisation) {
        return organisation.active();
    }

    private static FormPage page(Organisation organisation, String message, String fault, String jeton) {
        return new FormPage(
                OrganisationListPage.layout(Messages.get("organisation.ask.title", organisation.name()))
                        .withJeton(jeton),
                Messages.get("organisation.ask.lead", OrganisationText.number(organisation)),
                "",
                OrganisationController.PATH + "/" + organisation.id() + "/rejoindre",
                List.of(Field.of("textarea", "message", Messages.get("organisation.ask.message"))
                        .withHint(Messages.get("organisation.ask.message.hint"))
                        .withValue(message)
                        .withError(fault)),
                Messages.get("organisation.ask.submit"),
                List.of());
    }
}
