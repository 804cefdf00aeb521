package fr.jalon.portal.mail;

import fr.jalon.content.mail.MailQueue;
import fr.jalon.content.mail.OutgoingMail;
import fr.jalon.portal.page.Messages;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands queued mails to the SMTP server, or where none is named writes them as files that a mail program opens. */
@Singleton
final class MailSender {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    /** So that one portal does not hold the queue for ever. */
    private static final int MOST_AT_ONCE = 200;

    private final MailQueue queue;
    private final Smtp smtp;
    private final Path folder;
    private final Session session;

    MailSender(MailQueue queue, Smtp smtp, @Value("${jalon.data:.jalon}") String data) {
        this.queue = queue;
        this.smtp = smtp;
        this.folder = Path.of(data).resolve("mail");
        this.session = Session.getInstance(smtp.properties(), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(smtp.username(), smtp.password());
            }
        });
    }

    /** What is due now. */
    void sendDue() {
        for (int sent = 0; sent < MOST_AT_ONCE && queue.sendNext(this::send); sent++) {
            // Each in a transaction of its own.
        }
    }

    private void send(OutgoingMail mail) throws MessagingException, IOException {
        MimeMessage message = message(mail);
        try {
            if (smtp.configured()) {
                Transport.send(message);
            } else {
                write(message, mail.id());
            }
        } catch (MessagingException | IOException e) {
            // Neither the address nor the text: links in it open accounts.
            LOG.warn(
                    "Courriel {} non remis ({}), essai {}",
                    mail.id(),
                    e.getClass().getSimpleName(),
                    mail.attempts() + 1);
            throw e;
        }
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(smtp.from(), Messages.get("page.site"), "UTF-8"));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.body(), "UTF-8");
        if (mail.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
        }
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            // One click in the mail program (RFC 8058), which asks for HTTPS.
            if (mail.unsubscribe().startsWith("https://")) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        // Answering machines leave such mails alone (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(new Date());
        message.saveChanges();
        return message;
    }

    private void write(MimeMessage message, long id) throws MessagingException, IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("%06d.eml".formatted(id));
        try (OutputStream stream = Files.newOutputStream(file)) {
            message.writeTo(stream);
        }
        LOG.info("Courriel écrit dans {} (aucun JALON_SMTP_HOST)", file);
    }
}
