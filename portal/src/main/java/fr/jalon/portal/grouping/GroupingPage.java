package fr.jalon.portal.grouping;

import fr.jalon.content.grouping.GroupingRepository.MemberRow;
import fr.jalon.content.grouping.GroupingRepository.MessageRow;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** A grouping as its members see it; who is invited sees who is in it and may join. */
record GroupingPage(
        Layout layout,
        String title,
        String notice,
        Link market,
        boolean joined,
        List<MemberLine> members,
        List<MessageLine> messages,
        String message,
        String fault,
        String join,
        String leave,
        String lead,
        String write,
        String invite,
        String contacts) {
    /** A member; {@code contact} is empty until it joined. */
    record MemberLine(String id, String name, String state, String contact, boolean lead, boolean may) {}

    /** What a member wrote. */
    record MessageLine(String who, String when, String text) {}

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("grouping.title"), GroupingController.PATH);
    }

    static GroupingPage of(
            GroupingDesk desk,
            List<MemberRow> members,
            List<MessageRow> messages,
            String done,
            String message,
            String fault,
            String jeton) {
        String title = Messages.get(
                "grouping.line",
                Typography.french(desk.grouping().title()),
                desk.grouping().lot());
        return new GroupingPage(
                layout(title).withJeton(jeton),
                title,
                Messages.has("grouping.done." + done) ? Messages.get("grouping.done." + done) : "",
                new Link(
                        Messages.get("interest.market"),
                        "/marches/" + desk.grouping().market() + "#lot-"
                                + desk.grouping().lot()),
                desk.joined(),
                members.stream().map(member -> line(member, desk.joined())).toList(),
                messages.stream()
                        .map(one -> new MessageLine(
                                one.person() == null ? one.name() : one.person() + ", " + one.name(),
                                Typography.moment(one.moment()),
                                Typography.french(one.message())))
                        .toList(),
                message,
                fault,
                desk.address("/rejoindre"),
                desk.address("/quitter"),
                desk.address("/mandataire"),
                desk.address("/message"),
                desk.address("/inviter"),
                desk.address("/contacts.csv"));
    }

    private static MemberLine line(MemberRow member, boolean shown) {
        boolean in = member.joined() != null;
        return new MemberLine(
                member.organisation().toString(),
                member.name(),
                Messages.get(
                        member.lead() ? "grouping.state.lead" : in ? "grouping.state.in" : "grouping.state.invited"),
                shown && member.person() != null && member.mail() != null ? member.person() + ", " + member.mail() : "",
                member.lead(),
                shown && in && !member.lead());
    }
}
