package fr.jalon.portal.mail;

import fr.jalon.content.mail.MailQueue;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Templates;
import fr.jalon.portal.page.Typography;
import jakarta.inject.Singleton;

/**
 * Writes a mail from a template of {@code views/mail} (plain text, values in triple braces) and queues it; its subject is the
 * message {@code mail.NAME.subject}. In a transaction, it leaves with it or not at all.
 */
@Singleton
public final class Mails {
    private final MailQueue queue;
    private final Templates templates;
    private final String base;

    Mails(MailQueue queue, Templates templates, BaseUrl baseUrl) {
        this.queue = queue;
        this.templates = templates;
        this.base = baseUrl.toString();
    }

    /** To somebody known to want it. */
    public void send(String recipient, String name, Record content) {
        queue.add(recipient, subject(name), body(name, content));
    }

    /** From somebody, who is to be answered; the number by which its delivery is followed. */
    public long sendFrom(String recipient, String replyTo, String name, Record content) {
        return queue.addFollowed(recipient, subject(name), body(name, content), replyTo, null);
    }

    /** One that comes again until it is stopped at this address. */
    public void sendAgain(String recipient, String unsubscribe, String name, Record content) {
        queue.addFollowed(recipient, subject(name), body(name, content), null, unsubscribe);
    }

    /** That a form open to all had sent: no more than a few an hour to one address. */
    public void sendAsked(String recipient, String name, Record content) {
        queue.addAsked(recipient, subject(name), body(name, content));
    }

    /** The full address of a path, for a link. */
    public String absolute(String path) {
        return base + path;
    }

    private static String subject(String name) {
        return Messages.get("mail." + name + ".subject");
    }

    private String body(String name, Record content) {
        return Typography.french(templates.render("mail/" + name, content)).strip() + "\n\n-- \n"
                + Messages.get("page.site") + "\n" + base + "\n";
    }
}
