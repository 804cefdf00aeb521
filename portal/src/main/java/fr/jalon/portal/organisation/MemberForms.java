package fr.jalon.portal.organisation;

import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.regex.Pattern;

/** What is asked about members. */
final class MemberForms {
    static final String REMOVE = "remove";

    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]{2,}");
    private static final int LONGEST_MAIL = 254;

    private MemberForms() {}

    /** Whether this can be an address; that it is one only a mail can tell. */
    static boolean isMail(String text) {
        return text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches();
    }

    static FormPage invite(Organisation organisation, String mail, String role, String jeton) {
        return invite(organisation, mail, role, "", "", jeton);
    }

    static FormPage checkedInvite(Organisation organisation, String mail, String role, String jeton) {
        return invite(
                organisation,
                mail,
                role,
                isMail(mail) ? "" : Messages.get("organisation.invite.mail.error"),
                MemberRole.ofCode(role).isPresent() ? "" : Messages.get("organisation.invite.role.error"),
                jeton);
    }

    private static FormPage invite(
            Organisation organisation, String mail, String role, String mailFault, String roleFault, String jeton) {
        return new FormPage(
                layout(organisation, Messages.get("organisation.invite.title", organisation.name()), jeton),
                Messages.get("organisation.invite.lead", MembershipRegister.INVITATION_DAYS),
                "",
                path(organisation) + "/inviter",
                List.of(
                        Field.of("email", "courriel", Messages.get("organisation.invite.mail"))
                                .withValue(mail)
                                .withError(mailFault),
                        roles("organisation.invite.role", role).withError(roleFault)),
                Messages.get("organisation.invite.submit"),
                List.of(back(organisation)));
    }

    static FormPage change(Organisation organisation, Member member, String choice, String fault, String jeton) {
        return new FormPage(
                layout(
                        organisation,
                        Messages.get("organisation.member.title", member.name(), organisation.name()),
                        jeton),
                Messages.get("organisation.member.lead"),
                "",
                path(organisation) + "/membres/" + member.account(),
                List.of(roles("organisation.member.choice", choice)
                        .withChoice(REMOVE, Messages.get("organisation.member.choice.remove"), choice.equals(REMOVE))
                        .withError(fault)),
                Messages.get("organisation.member.submit"),
                List.of(back(organisation)));
    }

    static FormPage leave(Organisation organisation, String fault, String jeton) {
        return new FormPage(
                layout(organisation, Messages.get("organisation.leave.title", organisation.name()), jeton),
                Messages.get("organisation.leave.lead"),
                fault,
                path(organisation) + "/quitter",
                List.of(),
                Messages.get("organisation.leave.submit"),
                List.of(back(organisation)));
    }

    private static Field roles(String label, String role) {
        Field roles = Field.of("radios", "role", Messages.get(label));
        for (MemberRole one : MemberRole.values()) {
            roles = roles.withChoice(
                    one.code(), OrganisationText.role(one), one.code().equals(role));
        }
        return roles;
    }

    private static Layout layout(Organisation organisation, String title, String jeton) {
        return OrganisationListPage.layout(title)
                .withBreadcrumb(organisation.name(), path(organisation))
                .withJeton(jeton);
    }

    static Link back(Organisation organisation) {
        return new Link(Messages.get("organisation.back"), path(organisation));
    }

    private static String path(Organisation organisation) {
        return OrganisationController.PATH + "/" + organisation.id();
    }
}
