package fr.jalon.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.portal.PortalFixture;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** People with a confirmed account, made through the pages that everybody uses. */
public final class Accounts {
    public static final String PASSWORD = "quatre bateaux oranges dorment";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Accounts() {}

    /** A new person, not signed in; the address is different each time. */
    public static Account confirmed(String name) {
        String mail =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + NUMBER.incrementAndGet() + "@exemple.fr";
        Browsing browsing = new Browsing();
        browsing.get("/inscription");
        assertThat(browsing.post("/inscription", "nom", name, "courriel", mail).statusCode())
                .isEqualTo(200);
        String link = Mailbox.link(mail);
        browsing.get(link);
        assertThat(browsing.post(link, "mot-de-passe", PASSWORD).statusCode()).isEqualTo(303);
        return PortalFixture.context()
                .getBean(AccountRepository.class)
                .findByMail(mail)
                .orElseThrow();
    }

    /** A browser in which this person has just signed in, on the page of its space. */
    public static Browsing signedIn(Account account) {
        Browsing browsing = new Browsing();
        browsing.get("/connexion");
        assertThat(browsing.post("/connexion", "courriel", account.mail(), "mot-de-passe", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(browsing.get("/espace").statusCode()).isEqualTo(200);
        return browsing;
    }

    /** A new person, signed in. */
    public static Browsing signedIn(String name) {
        return signedIn(confirmed(name));
    }
}
