package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Sends the links by which an address answers: one to open an account, or to choose another password. */
@Singleton
public class Registration {
    static final Duration LINK_LIFE = Duration.ofHours(24);

    private final AccountRepository accounts;
    private final Mails mails;

    Registration(AccountRepository accounts, Mails mails) {
        this.accounts = accounts;
        this.mails = mails;
    }

    /** Whoever has an account already is told so, in the mail and there only. */
    @Transactional
    public void register(String mail, String name) {
        register(mail, name, Suite.SPACE);
    }

    /** The same, on the way to somewhere. */
    @Transactional
    public void register(String mail, String name, String suite) {
        Account account = accounts.register(mail, name);
        String link = Suite.after(
                "/mot-de-passe/" + accounts.addLink(account.id(), LINK_LIFE).text(), suite);
        mails.sendAsked(
                account.mail(),
                account.confirmed() ? "known" : "register",
                new LinkMail(account.name(), mails.absolute(link)));
    }

    /** An address without an account is told so too: the page says the same, and takes the same time. */
    @Transactional
    public void forgotten(String mail) {
        Optional<Account> account = accounts.findByMail(mail);
        String link = account.map(one ->
                        "/mot-de-passe/" + accounts.addLink(one.id(), LINK_LIFE).text())
                .orElse("/inscription");
        mails.sendAsked(
                mail,
                account.isPresent() ? "forgotten" : "unknown",
                new LinkMail(account.map(Account::name).orElse(""), mails.absolute(link)));
    }
}
