package fr.jalon.portal.organisation;

import fr.jalon.content.key.KeyRegister;
import fr.jalon.content.organisation.Invitation;
import fr.jalon.content.organisation.JoinRequest;
import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;

/** One organisation, as its members and the operator see it; {@code inviteHref} is empty for who may not invite. */
record OrganisationPage(
        Layout layout,
        String title,
        String notice,
        List<String> facts,
        String explanation,
        List<MemberLine> members,
        List<InvitationLine> invitations,
        List<RequestLine> requests,
        String inviteHref,
        List<Link> ways) {
    /** A member; {@code href} leads to its role, empty where nobody else may change it. */
    record MemberLine(String name, String mail, String role, String since, boolean you, String href) {}

    /** An invitation that was not accepted yet. */
    record InvitationLine(String text, String mail, String action) {}

    /** Somebody who asks to join; {@code href} leads to the answer, empty where it is not this visitor's to give. */
    record RequestLine(String name, String since, String href) {}

    static OrganisationPage of(
            Organisation organisation,
            Rights rights,
            List<Member> members,
            List<Invitation> invitations,
            List<JoinRequest> requests,
            String done,
            String jeton) {
        String path = OrganisationController.PATH + "/" + organisation.id();
        boolean manages = rights.mayManage(organisation);
        boolean answers = rights.mayAnswer(organisation);
        return new OrganisationPage(
                OrganisationListPage.layout(organisation.name()).withJeton(jeton),
                organisation.name(),
                OrganisationText.done(done),
                List.of(
                        organisation.kind().label(),
                        OrganisationText.number(organisation),
                        organisation.state().label()),
                OrganisationText.explanation(organisation),
                members.stream()
                        .map(member -> new MemberLine(
                                member.name(),
                                member.mail(),
                                member.role().label(),
                                Typography.day(member.since()),
                                member.account().equals(rights.actor()),
                                manages ? path + "/membres/" + member.account() : ""))
                        .toList(),
                manages
                        ? invitations.stream()
                                .map(invitation -> line(path, invitation))
                                .toList()
                        : List.of(),
                answers ? requests.stream().map(request -> line(path, request)).toList() : List.of(),
                manages ? path + "/inviter" : "",
                ways(organisation, rights, path));
    }

    private static InvitationLine line(String path, Invitation invitation) {
        return new InvitationLine(
                Messages.get(
                        "organisation.invitation.until",
                        invitation.role().label(),
                        Typography.day(invitation.expires())),
                invitation.mail(),
                path + "/invitations/" + invitation.id() + "/annuler");
    }

    private static RequestLine line(String path, JoinRequest request) {
        return new RequestLine(request.name(), Typography.day(request.created()), path + "/demandes/" + request.id());
    }

    private static List<Link> ways(Organisation organisation, Rights rights, String path) {
        List<Link> ways = new ArrayList<>();
        ways.add(new Link(Messages.get("organisation.journal.link"), path + "/journal"));
        if (organisation.kind() == OrganisationKind.BUYER || organisation.kind() == OrganisationKind.STRUCTURE) {
            ways.add(new Link(Messages.get("report.own.title"), path + "/signalements"));
        }
        if (KeyRegister.mayKeep(rights, organisation)) {
            ways.add(new Link(Messages.get("key.list.link"), path + "/cles"));
        }
        if (organisation.kind() == OrganisationKind.FACILITATOR && rights.mayEdit(organisation)) {
            ways.add(new Link(Messages.get("facilitator.title"), path + FacilitatorController.END));
        }
        if (organisation.kind() == OrganisationKind.NETWORK && rights.mayPublish(organisation)) {
            ways.add(new Link(Messages.get("network.kept.title"), path + "/structures"));
        }
        if (rights.role(organisation).isPresent()) {
            ways.add(new Link(Messages.get("organisation.leave.link"), path + "/quitter"));
        }
        return List.copyOf(ways);
    }
}
