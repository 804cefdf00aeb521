package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.structure.network.NetworkInvitation;
import fr.jalon.content.structure.network.NetworkInvitations;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

/** Following the invitation of a network: asked first, since mail programs open links on their own. */
@Controller(InvitedController.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class InvitedController {
    /** Of the links in mails, before their token. */
    public static final String PATH = OwnStructuresController.PATH + "/invitation";

    private final NetworkInvitations invitations;
    private final ClaimCorrespondence correspondence;

    InvitedController(NetworkInvitations invitations, ClaimCorrespondence correspondence) {
        this.invitations = invitations;
        this.correspondence = correspondence;
    }

    @Get
    HttpResponse<?> ask(String token, Visitor visitor) {
        Account account = visitor.required();
        Optional<NetworkInvitation> found = invitations.find(SecretToken.hash(token));
        if (found.isEmpty()) {
            return gone();
        }
        NetworkInvitation invitation = found.get();
        if (!NetworkInvitations.isFor(invitation, account)) {
            return said("claim.invited.other", invitation.mail(), HttpStatus.FORBIDDEN);
        }
        return Answers.page(
                FormPage.VIEW,
                ClaimForms.confirm(
                        Messages.get("claim.invited.title", Typography.french(invitation.name())),
                        Messages.get(
                                "claim.invited.lead",
                                Typography.french(invitation.networkName()),
                                Typography.french(invitation.name())),
                        PATH + "/" + token,
                        Messages.get("claim.invited.submit"),
                        visitor.jeton()));
    }

    @Post
    HttpResponse<?> accept(String token, Form form, Visitor visitor) {
        return correspondence
                .acceptInvitation(visitor.required(), SecretToken.hash(token))
                .<HttpResponse<?>>map(held -> Answers.seeOther(OwnStructuresController.PATH + "?fait=prouvee"))
                .orElseGet(InvitedController::gone);
    }

    private static HttpResponse<?> gone() {
        return said("claim.invited.gone", NetworkInvitations.DAYS, HttpStatus.GONE);
    }

    private static HttpResponse<?> said(String key, Object what, HttpStatus status) {
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                ClaimPage.layout(Messages.get(key + ".title")),
                                Messages.get(key + ".text", what),
                                "",
                                List.of(new Link(Messages.get("claim.own.title"), OwnStructuresController.PATH))))
                .status(status);
    }
}
