package fr.jalon.content.alert;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.alert.Alert.Wish;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Alerts of an address: asked for, confirmed, changed, stopped, erased. */
@Singleton
public class Alerts {
    /** What one address may have at a time, and how many of it may wait for their confirmation. */
    public static final int MOST = 20;

    /** How long an alert waits for its address to answer. */
    public static final int HOURS_TO_CONFIRM = 48;

    /** How long a stopped alert can be taken up again. */
    public static final int DAYS_TO_RESUME = 30;

    private static final long ALL = 0;

    private final AlertRows rows;

    Alerts(AlertRows rows) {
        this.rows = rows;
    }

    /** What confirms it, to be sent to the address; empty where it has as many alerts as it may have, or has been asked. */
    @Transactional
    public Optional<SecretToken> ask(String mail, Wish wish, LocalDate today) {
        UUID address = address(mail);
        if (rows.count(address, true) >= MOST || rows.count(address, false) >= MOST) {
            return Optional.empty();
        }
        SecretToken token = SecretToken.random();
        rows.add(
                address,
                wish.search(),
                wish.market(),
                wish.frequency().code(),
                token.hash(),
                wish.frequency().next(today));
        return Optional.of(token);
    }

    /** Whether an address has as many as it may have. */
    @Transactional
    public boolean isFull(String mail) {
        return rows.lockAddress(Account.normal(mail))
                .filter(address -> rows.count(address, true) >= MOST)
                .isPresent();
    }

    /** The alert that a link confirms, or has confirmed; in a transaction, nobody else uses the link until that ends. */
    @Transactional
    public Optional<Alert> asked(String token) {
        return rows.lockAsked(SecretToken.hash(token), HOURS_TO_CONFIRM);
    }

    /** The address has answered: from now on it is told. */
    @Transactional
    public void confirm(Alert alert, LocalDate today) {
        rows.deleteTwins(alert.id());
        rows.confirm(alert.id(), alert.often().next(today));
    }

    /** A link to all alerts of an address, to be sent to it alone. */
    @Transactional
    public SecretToken addLink(UUID address) {
        SecretToken token = SecretToken.random();
        addLink(address, token);
        return token;
    }

    /** The same, of a link that is written already. */
    @Transactional
    public void addLink(UUID address, SecretToken token) {
        rows.addLink(token.hash(), address);
    }

    /** Whose alerts a link opens. */
    @ReadOnly
    public Optional<UUID> opened(String token) {
        return rows.findByLink(SecretToken.hash(token));
    }

    /** The address, where it has confirmed an alert. */
    @ReadOnly
    public Optional<UUID> known(String mail) {
        return rows.findConfirmed(Account.normal(mail));
    }

    /** Confirmed ones, the stopped ones last. */
    @ReadOnly
    public List<Alert> of(UUID address) {
        return rows.findOf(address);
    }

    @Transactional
    public void setFrequency(Alert alert, AlertFrequency frequency, LocalDate today) {
        rows.setFrequency(alert.address(), alert.id(), frequency.code(), frequency.next(today));
    }

    @Transactional
    public void pause(Alert alert) {
        rows.pause(alert.address(), alert.id());
    }

    /** After a pause or a stop. */
    @Transactional
    public void resume(Alert alert, LocalDate today) {
        rows.resume(alert.address(), alert.id(), alert.often().next(today));
    }

    @Transactional
    public void stop(Alert alert) {
        rows.stop(alert.address(), alert.id());
    }

    @Transactional
    public void stopAll(UUID address) {
        rows.stop(address, ALL);
    }

    /** With its alerts, what they told and the links to them: nothing is left. */
    @Transactional
    public void erase(UUID address) {
        rows.erase(address);
    }

    private UUID address(String mail) {
        String normal = Account.normal(mail);
        rows.addAddress(normal);
        return rows.lockAddress(normal).orElseThrow();
    }
}
