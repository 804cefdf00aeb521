package fr.jalon.portal.contact;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.structure.message.Message;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** The messages of a structure, the last first. */
record MessagesPage(Layout layout, String title, List<Line> messages) {
    /** A message, and what became of the mails that carried it. */
    record Line(String id, String heading, String mail, String text, String state, String remove) {}

    static MessagesPage of(Organisation structure, List<Message> messages, String jeton) {
        String title = Messages.get("contact.list.title");
        String name = Typography.french(structure.name());
        String path = "/espace/structures/" + structure.siret();
        return new MessagesPage(
                Layout.unlisted(title, title)
                        .withBreadcrumb(Messages.get("page.space"), "/espace")
                        .withBreadcrumb(Messages.get("claim.own.title"), "/espace/structures")
                        .withBreadcrumb(name, path)
                        .withJeton(jeton),
                title,
                messages.stream()
                        .map(message -> new Line(
                                "m" + message.id(),
                                Messages.get(
                                        "contact.list.heading", message.name(), Typography.moment(message.created())),
                                message.mail(),
                                message.message(),
                                state(message),
                                path + "/messages/" + message.id() + "/effacer"))
                        .toList());
    }

    private static String state(Message message) {
        if (message.sent() > 0) {
            return Messages.get("contact.state.sent");
        }
        return Messages.get(message.waiting() > 0 ? "contact.state.waiting" : "contact.state.failed");
    }
}
