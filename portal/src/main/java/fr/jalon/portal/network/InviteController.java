package fr.jalon.portal.network;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.structure.network.NetworkInvitations;
import fr.jalon.content.structure.network.NetworkMember;
import fr.jalon.content.structure.network.NetworkRepository;
import fr.jalon.content.structure.statement.StatementText;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
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
import java.util.Objects;
import java.util.UUID;

/** A network invites a person to hold the page of one of its members, and takes that back. */
@Controller(Keeper.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class InviteController {
    private final KeeperAccess access;
    private final NetworkRepository networks;
    private final NetworkInvitations invitations;
    private final InvitationMails mails;

    InviteController(
            KeeperAccess access, NetworkRepository networks, NetworkInvitations invitations, InvitationMails mails) {
        this.access = access;
        this.networks = networks;
        this.invitations = invitations;
        this.mails = mails;
    }

    @Get("/membres/{siret}/inviter")
    HttpResponse<?> ask(String keeper, String siret, Visitor visitor) {
        Keeper one = access.network(visitor, keeper);
        return Answers.page(FormPage.VIEW, page(one, member(one, siret), "", "", visitor));
    }

    @Post("/membres/{siret}/inviter")
    HttpResponse<?> invite(String keeper, String siret, Form form, Visitor visitor) {
        Keeper one = access.network(visitor, keeper);
        NetworkMember member = member(one, siret);
        String mail = form.text("adresse");
        if (!StatementText.isMail(mail)) {
            return Answers.faulty(FormPage.VIEW, page(one, member, mail, Messages.get("desk.mail.error"), visitor));
        }
        return mails.invite(one.rights(), network(one), siret, Account.normal(mail))
                ? Answers.seeOther(one.path() + "?fait=invitee")
                : Answers.faulty(
                        FormPage.VIEW,
                        page(
                                one,
                                member,
                                mail,
                                Messages.get("network.invite.most", NetworkInvitations.MOST_A_DAY),
                                visitor));
    }

    @Post("/invitations/{invitation}/retirer")
    HttpResponse<?> withdraw(String keeper, UUID invitation, Form form, Visitor visitor) {
        Keeper one = access.network(visitor, keeper);
        invitations.withdraw(one.rights(), network(one), invitation);
        return Answers.seeOther(one.path() + "?fait=retiree");
    }

    /** Whose page nobody holds; a 404 for others. */
    private NetworkMember member(Keeper keeper, String siret) {
        return networks.findMember(network(keeper).id(), siret)
                .filter(member -> !member.held())
                .orElseThrow(NotFoundException::new);
    }

    private static Organisation network(Keeper keeper) {
        return Objects.requireNonNull(keeper.network());
    }

    private static FormPage page(Keeper keeper, NetworkMember member, String mail, String fault, Visitor visitor) {
        return new FormPage(
                keeper.layout(Messages.get("network.invite.title", Typography.french(member.name())))
                        .withBreadcrumb(Messages.get("network.kept.title"), keeper.path())
                        .withJeton(visitor.jeton()),
                Messages.get("network.invite.lead", Typography.french(member.name()), NetworkInvitations.DAYS),
                "",
                keeper.path() + "/membres/" + member.siret() + "/inviter",
                List.of(Field.of("email", "adresse", Messages.get("network.invite.mail"))
                        .withHint(Messages.get("network.invite.mail.hint"))
                        .withValue(mail)
                        .withError(fault)),
                Messages.get("network.invite.submit"),
                List.of(new Link(Messages.get("network.back"), keeper.path())));
    }
}
