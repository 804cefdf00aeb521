package fr.jalon.portal.organisation;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.organisation.Invitation;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
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
import java.util.Optional;

/** Following the link of an invitation: asked first, since mail programs open links on their own. */
@Controller(InvitationController.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class InvitationController {
    static final String PATH = "/espace/invitations";

    private final MembershipRepository memberships;
    private final OrganisationRepository organisations;
    private final MembershipRegister register;

    InvitationController(
            MembershipRepository memberships, OrganisationRepository organisations, MembershipRegister register) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.register = register;
    }

    @Get
    HttpResponse<?> ask(String token, Visitor visitor) {
        Account account = visitor.required();
        Optional<Invitation> invitation = memberships.findInvitation(SecretToken.hash(token));
        return invitation
                .flatMap(found -> organisations
                        .findById(found.organisation())
                        .filter(Organisation::active)
                        .map(organisation -> page(organisation, found, account, token, visitor.jeton())))
                .<HttpResponse<?>>map(page -> Answers.page(FormPage.VIEW, page))
                .orElseGet(InvitationController::gone);
    }

    @Post
    HttpResponse<?> accept(String token, Form form, Visitor visitor) {
        return register.accept(visitor.required().id(), SecretToken.hash(token))
                .<HttpResponse<?>>map(organisation ->
                        Answers.seeOther(OrganisationController.PATH + "/" + organisation.id() + "?fait=rejointe"))
                .orElseGet(InvitationController::gone);
    }

    private static FormPage page(
            Organisation organisation, Invitation invitation, Account account, String token, String jeton) {
        return new FormPage(
                OrganisationListPage.layout(Messages.get("organisation.accept.title", organisation.name()))
                        .withJeton(jeton),
                Messages.get("organisation.accept.lead", invitation.role().label(), account.name()),
                "",
                PATH + "/" + token,
                List.of(),
                Messages.get("organisation.accept.submit"),
                List.of());
    }

    private static HttpResponse<?> gone() {
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                OrganisationListPage.layout(Messages.get("organisation.accept.gone.title")),
                                Messages.get("organisation.accept.gone.text", MembershipRegister.INVITATION_DAYS),
                                Messages.get("organisation.accept.gone.advice"),
                                List.of(new Link(
                                        Messages.get("organisation.list.title"), OrganisationController.PATH))))
                .status(io.micronaut.http.HttpStatus.GONE);
    }
}
