package fr.jalon.portal.account;

import fr.jalon.content.mail.MailQueue;
import fr.jalon.content.mail.OutgoingMail;
import fr.jalon.portal.PortalFixture;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the running portal has sent, to whom. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https://jalon\\.test(/\\S+)");
    private static final List<OutgoingMail> RECEIVED = new CopyOnWriteArrayList<>();

    private Mailbox() {}

    /** Mails to this address, the oldest first. */
    public static List<OutgoingMail> of(String address) {
        MailQueue queue = PortalFixture.context().getBean(MailQueue.class);
        while (queue.sendNext(RECEIVED::add)) {
            // Until the queue is empty.
        }
        return RECEIVED.stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }

    /** The path of the first link of the last mail to this address. */
    public static String link(String address) {
        Matcher link = LINK.matcher(of(address).getLast().body());
        if (!link.find()) {
            throw new IllegalStateException("No link for " + address);
        }
        return link.group(1);
    }
}
