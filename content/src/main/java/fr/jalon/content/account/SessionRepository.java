package fr.jalon.content.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in where. A session ends at its date, when it is not used for long, or when it is revoked. */
@Singleton
public class SessionRepository {
    /** For everybody; an operator signs in each day. */
    public static final Duration LIFE = Duration.ofDays(30);

    static final Duration OPERATOR_LIFE = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofDays(10);
    /** Between the password and the code. */
    static final Duration INCOMPLETE_LIFE = Duration.ofMinutes(10);
    /** Reading a page writes nothing, most of the time. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);

    private final SessionRowRepository sessions;
    private final AccountRowRepository accounts;

    SessionRepository(SessionRowRepository sessions, AccountRowRepository accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** A new session, always under a new token: one that somebody else might have planted is worth nothing. */
    @Transactional
    public SecretToken open(Account account, String device, boolean complete) {
        SecretToken token = SecretToken.random();
        Duration life = complete ? (account.operator() ? OPERATOR_LIFE : LIFE) : INCOMPLETE_LIFE;
        Instant now = Instant.now();
        sessions.save(new SessionRow(
                UUID.randomUUID(), token.hash(), account.id(), device, now, now, now.plus(life), complete));
        return token;
    }

    /** Empty where it ended, or where the person was suspended. */
    @Transactional
    public Optional<Session> find(String token) {
        Instant now = Instant.now();
        return sessions.findLive(SecretToken.hash(token), now.minus(IDLE)).flatMap(row -> {
            if (row.seen().isBefore(now.minus(SEEN_AGAIN))) {
                sessions.see(row.id());
            }
            return accounts.findById(row.account())
                    .map(AccountRow::toAccount)
                    .filter(account -> !account.suspended())
                    .map(row::toSession);
        });
    }

    /** The last used first. */
    @Transactional
    public List<Session> of(Account account) {
        return sessions.findOf(account.id()).stream()
                .filter(SessionRow::complete)
                .map(row -> row.toSession(account))
                .toList();
    }

    @Transactional
    public void close(String token) {
        sessions.deleteByToken(SecretToken.hash(token));
    }

    /** One of this person's; another person's stays. */
    @Transactional
    public void revoke(Account account, UUID session) {
        sessions.delete(account.id(), session);
    }

    @Transactional
    public void revokeOthers(Session kept) {
        sessions.deleteOthers(kept.account().id(), kept.id());
    }
}
