package fr.jalon.portal.organisation;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
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
import java.util.Optional;
import java.util.UUID;

/** Who belongs to an organisation: inviting, changing a role, sending away, leaving. */
@Controller(OrganisationController.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class MemberController {
    private final OrganisationAccess access;
    private final MembershipRepository memberships;
    private final MembershipRegister register;
    private final Correspondence correspondence;

    MemberController(
            OrganisationAccess access,
            MembershipRepository memberships,
            MembershipRegister register,
            Correspondence correspondence) {
        this.access = access;
        this.memberships = memberships;
        this.register = register;
        this.correspondence = correspondence;
    }

    @Get("/inviter")
    HttpResponse<?> askInvitation(UUID id, Visitor visitor) {
        Organisation organisation = access.find(id, access.rights(visitor), Rights::mayManage);
        return Answers.page(FormPage.VIEW, MemberForms.invite(organisation, "", "", visitor.jeton()));
    }

    @Post("/inviter")
    HttpResponse<?> invite(UUID id, Form form, Visitor visitor) {
        Account account = visitor.required();
        Rights rights = register.rightsOf(account);
        Organisation organisation = access.find(id, rights, Rights::mayManage);
        String mail = form.text("courriel");
        String role = form.text("role");
        Optional<MemberRole> chosen = MemberRole.ofCode(role);
        if (chosen.isEmpty() || !MemberForms.isMail(mail)) {
            return Answers.faulty(FormPage.VIEW, MemberForms.checkedInvite(organisation, mail, role, visitor.jeton()));
        }
        correspondence.invite(account, rights, organisation, mail, chosen.get());
        return done(id, "invitee");
    }

    @Post("/invitations/{invitation}/annuler")
    HttpResponse<?> revoke(UUID id, UUID invitation, Form form, Visitor visitor) {
        Rights rights = access.rights(visitor);
        access.find(id, rights, Rights::mayManage);
        register.revoke(rights, id, invitation);
        return done(id, "annulee");
    }

    @Get("/membres/{member}")
    HttpResponse<?> askChange(UUID id, UUID member, Visitor visitor) {
        Organisation organisation = access.find(id, access.rights(visitor), Rights::mayManage);
        Member known = member(id, member);
        return Answers.page(
                FormPage.VIEW,
                MemberForms.change(organisation, known, known.role().code(), "", visitor.jeton()));
    }

    @Post("/membres/{member}")
    HttpResponse<?> change(UUID id, UUID member, Form form, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation organisation = access.find(id, rights, Rights::mayManage);
        Member known = member(id, member);
        String choice = form.text("role");
        Optional<MemberRole> role = MemberRole.ofCode(choice);
        boolean leaves = choice.equals(MemberForms.REMOVE);
        String fault = "";
        if (role.isEmpty() && !leaves) {
            fault = Messages.get("organisation.member.choice.error");
        } else if (leaves
                ? !register.remove(rights, id, member)
                : !register.changeRole(rights, id, member, role.orElseThrow())) {
            fault = Messages.get("organisation.lastOwner");
        }
        return fault.isEmpty()
                ? done(id, "modifiee")
                : Answers.faulty(
                        FormPage.VIEW, MemberForms.change(organisation, known, choice, fault, visitor.jeton()));
    }

    @Get("/quitter")
    HttpResponse<?> askLeave(UUID id, Visitor visitor) {
        Organisation organisation = access.find(id, access.rights(visitor), MemberController::isMember);
        return Answers.page(FormPage.VIEW, MemberForms.leave(organisation, "", visitor.jeton()));
    }

    @Post("/quitter")
    HttpResponse<?> leave(UUID id, Form form, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation organisation = access.find(id, rights, MemberController::isMember);
        return register.remove(rights, id, rights.actor())
                ? Answers.seeOther(OrganisationController.PATH + "?fait=quittee")
                : Answers.faulty(
                        FormPage.VIEW,
                        MemberForms.leave(organisation, Messages.get("organisation.lastOwner"), visitor.jeton()));
    }

    private Member member(UUID organisation, UUID account) {
        return memberships.findMembers(organisation).stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static boolean isMember(Rights rights, Organisation organisation) {
        return rights.role(organisation).isPresent();
    }

    private static HttpResponse<?> done(UUID id, String what) {
        return Answers.seeOther(OrganisationController.PATH + "/" + id + "?fait=" + what);
    }
}
