package fr.jalon.portal.network;

import fr.jalon.content.imports.Siret;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.structure.network.NetworkInvitation;
import fr.jalon.content.structure.network.NetworkMember;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** The structures whose page a network, or the operator, was asked to keep; the members of a network and its invitations. */
record KeptPage(
        Layout layout,
        String title,
        String notice,
        String lead,
        String listHref,
        List<Line> structures,
        boolean ofNetwork,
        String membersTitle,
        List<Member> members,
        Pagination pagination,
        List<Invited> invitations) {
    static final int SIZE = 100;

    /** A structure; {@code href} leads to its desk. */
    record Line(String name, String href, String siret) {}

    /** A member; {@code inviteHref} is empty where somebody holds its page. */
    record Member(String name, String href, String siret, String inviteHref) {}

    /** An invitation that was not accepted yet. */
    record Invited(String text, String mail, String action) {}

    static KeptPage of(
            Keeper keeper,
            List<Organisation> structures,
            List<NetworkMember> members,
            long total,
            List<NetworkInvitation> invitations,
            int page,
            String done,
            String jeton) {
        String title = Messages.get("network.kept.title");
        return new KeptPage(
                keeper.layout(title).withJeton(jeton),
                title,
                Messages.has("network.done." + done) ? Messages.get("network.done." + done) : "",
                Messages.get("network.kept.lead", keeper.name()),
                keeper.path() + ListController.END,
                structures.stream().map(KeptPage::line).toList(),
                keeper.network() != null,
                Messages.count("network.members", total),
                members.stream().map(member -> member(keeper, member)).toList(),
                Pagination.of(
                        page,
                        (int) Math.max(1, (total + SIZE - 1) / SIZE),
                        number -> keeper.path() + "?page=" + number),
                invitations.stream().map(invited -> invited(keeper, invited)).toList());
    }

    private static Line line(Organisation structure) {
        return new Line(
                Typography.french(structure.name()),
                "/espace/structures/" + structure.siret(),
                new Siret(String.valueOf(structure.siret())).printed());
    }

    private static Member member(Keeper keeper, NetworkMember member) {
        return new Member(
                Typography.french(member.name()),
                "/structures/" + member.siret(),
                new Siret(member.siret()).printed(),
                member.held() ? "" : keeper.path() + "/membres/" + member.siret() + "/inviter");
    }

    private static Invited invited(Keeper keeper, NetworkInvitation invitation) {
        return new Invited(
                Messages.get(
                        "network.invitation.until",
                        Typography.french(invitation.name()),
                        Typography.day(invitation.expires())),
                invitation.mail(),
                keeper.path() + "/invitations/" + invitation.id() + "/retirer");
    }
}
