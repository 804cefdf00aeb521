package fr.jalon.content.mail;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Mails between what asks for them and what sends them: queued in the transaction of what they tell, so that neither comes
 * without the other.
 */
@Singleton
public class MailQueue {
    /** What one address is sent in an hour, whoever asks: forms open to all must not serve to flood somebody. */
    private static final int MOST_AN_HOUR = 6;

    private static final int MOST_ATTEMPTS = 12;

    private final MailRowRepository mails;

    MailQueue(MailRowRepository mails) {
        this.mails = mails;
    }

    /** Hands a mail over; an exception is a failure to try again. */
    @FunctionalInterface
    public interface Sender {
        void send(OutgoingMail mail) throws Exception;
    }

    /** A mail to somebody who is known to want it. */
    @Transactional
    public void add(String recipient, String subject, String body) {
        String address = Account.normal(recipient);
        mails.add(SecretToken.hash(address), address, subject, body);
    }

    /**
     * A mail whose way is followed by its number.
     *
     * @param replyTo whom to answer, null for nobody
     * @param unsubscribe where mails like it can be stopped, null where it comes once
     */
    @Transactional
    public long addFollowed(
            String recipient, String subject, String body, @Nullable String replyTo, @Nullable String unsubscribe) {
        String address = Account.normal(recipient);
        return mails.addFollowed(SecretToken.hash(address), address, subject, body, replyTo, unsubscribe);
    }

    /** A mail that anybody can ask to be sent to anybody; nothing beyond a few an hour. */
    @Transactional
    public void addAsked(String recipient, String subject, String body) {
        byte[] hash = SecretToken.hash(Account.normal(recipient));
        if (mails.count(hash, Instant.now().minus(Duration.ofHours(1))) < MOST_AN_HOUR) {
            add(recipient, subject, body);
        }
    }

    /**
     * Sends one mail that is due, which no other portal sends meanwhile; false where there is none. One that cannot be sent is
     * tried again in 1, 2, 4... minutes, and given up after about a day and a half.
     */
    @Transactional
    public boolean sendNext(Sender sender) {
        var next = mails.next();
        next.ifPresent(mail -> {
            try {
                sender.send(mail);
                mails.sent(mail.id());
            } catch (Exception e) {
                // The class alone: messages of mail servers quote addresses.
                String problem = e.getClass().getSimpleName();
                if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
                    mails.giveUp(mail.id(), problem);
                } else {
                    mails.postpone(mail.id(), Instant.now().plus(Duration.ofMinutes(1L << mail.attempts())), problem);
                }
            }
        });
        return next.isPresent();
    }
}
