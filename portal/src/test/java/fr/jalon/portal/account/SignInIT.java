package fr.jalon.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps others out of an account, and its owner in. */
class SignInIT {
    @Test
    void anUnknownAddressIsAnsweredAsAKnownOne() {
        Account account = Accounts.confirmed("Claude Known");
        for (String path : List.of("/connexion", "/mot-de-passe", "/inscription")) {
            String known = sent(path, account.mail());
            String unknown = sent(path, "nobody@exemple.fr");
            assertThat(known.replace(account.mail(), "X"))
                    .as(path)
                    .isEqualTo(unknown.replace("nobody@exemple.fr", "X"));
        }
    }

    @Test
    void anUnknownAddressTakesTheTimeOfAKnownOne() {
        Account account = Accounts.confirmed("Claude Timed");
        SignIn signIn = PortalFixture.context().getBean(SignIn.class);
        signIn.check(account.mail(), "warm up", new Origin("test", null, ""));
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            known.add(time(signIn, account.mail(), i));
            unknown.add(time(signIn, "nobody@exemple.fr", i));
        }
        assertThat(median(unknown))
                .isBetween(median(known) / 2, median(known) * 2)
                .isGreaterThan(5_000_000);
    }

    @Test
    void guessingIsSlowedWhereItComesFromAndNowhereElse() {
        Account account = Accounts.confirmed("Claude Guessed");
        Browsing owner = Accounts.signedIn(account);
        Browsing attacker = new Browsing().from("203.0.113.40");
        attacker.get("/connexion");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(attacker, account.mail(), "guess number " + i).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> slowed = signIn(attacker, account.mail(), Accounts.PASSWORD);
        assertThat(slowed.statusCode()).as("even the right one is not heard").isEqualTo(429);
        assertThat(slowed.body()).contains("Trop d’essais");
        Browsing elsewhere = new Browsing().from("203.0.113.41");
        elsewhere.get("/connexion");
        assertThat(signIn(elsewhere, account.mail(), Accounts.PASSWORD).statusCode())
                .as("the owner, from another network")
                .isEqualTo(303);
        Browsing sameNetwork = new Browsing().from("203.0.113.40");
        sameNetwork.setCookie("jalon-appareil", owner.cookie("jalon-appareil"));
        sameNetwork.get("/connexion");
        assertThat(signIn(sameNetwork, account.mail(), Accounts.PASSWORD).statusCode())
                .as("the owner, on the network of the attacker, with its own device")
                .isEqualTo(303);
    }

    @Test
    void anUnknownAddressIsSlowedAlike() {
        Browsing attacker = new Browsing().from("203.0.113.42");
        attacker.get("/connexion");
        for (int i = 0; i < 5; i++) {
            signIn(attacker, "ghost@exemple.fr", "guess number " + i);
        }
        assertThat(signIn(attacker, "ghost@exemple.fr", "guess").statusCode()).isEqualTo(429);
    }

    @Test
    void formsAreCountedByClient() {
        Browsing flood = new Browsing().from("203.0.113.43");
        flood.get("/mot-de-passe");
        int answered = 0;
        while (answered < 40 && flood.post("/mot-de-passe", "courriel", "x").statusCode() == 422) {
            answered++;
        }
        assertThat(answered).isBetween(19, 25);
    }

    @Test
    void signingInGivesANewTokenAndKeepsOnThisSite() {
        Account account = Accounts.confirmed("Claude Fixed");
        Browsing browsing = new Browsing();
        browsing.setCookie("jalon-session", "planted");
        browsing.get("/connexion");
        HttpResponse<String> answer = browsing.post(
                "/connexion", "courriel", account.mail(), "mot-de-passe", Accounts.PASSWORD, "suite", "//evil.test");
        assertThat(answer.headers().firstValue("Location")).hasValue("/espace");
        assertThat(browsing.cookie("jalon-session")).isNotEqualTo("planted").hasSize(43);
        String first = browsing.cookie("jalon-session");
        browsing.get("/espace");
        browsing.post("/deconnexion");
        browsing.setCookie("jalon-session", first);
        assertThat(browsing.get("/espace").statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkServesOnceAndEndsWhatWasOpen() {
        Account account = Accounts.confirmed("Claude Forgetful");
        Browsing before = Accounts.signedIn(account);
        sent("/mot-de-passe", account.mail());
        String link = Mailbox.link(account.mail());
        Browsing browsing = new Browsing();
        HttpResponse<String> page = browsing.get(link);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        assertThat(browsing.post(link, "mot-de-passe", "Motdepasse2026!").body())
                .contains("en premier");
        assertThat(browsing.post(link, "mot-de-passe", "un autre secret de famille")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browsing.get(link).statusCode()).isEqualTo(422);
        assertThat(before.get("/espace").statusCode()).isEqualTo(303);
    }

    @Test
    void aSuspendedPersonIsOutAtOnce() {
        Account account = Accounts.confirmed("Claude Suspended");
        Browsing browsing = Accounts.signedIn(account);
        PortalFixture.context().getBean(AccountRepository.class).setSuspended(account.id(), true);
        assertThat(browsing.get("/espace").statusCode()).isEqualTo(303);
        browsing.get("/connexion");
        assertThat(signIn(browsing, account.mail(), Accounts.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    /** The page answered to a form with this address, without the proof of the form, which is random. */
    private static String sent(String path, String mail) {
        Browsing browsing = new Browsing();
        browsing.get(path);
        String page = browsing.post(path, "courriel", mail, "nom", "Qui Que Ce Soit", "mot-de-passe", "not this one")
                .body();
        return page.replace(browsing.jeton(), "");
    }

    private static HttpResponse<String> signIn(Browsing browsing, String mail, String password) {
        return browsing.post("/connexion", "courriel", mail, "mot-de-passe", password);
    }

    private static long time(SignIn signIn, String mail, int i) {
        long start = System.nanoTime();
        signIn.check(mail, "wrong", new Origin("test " + i, null, ""));
        return Duration.ofNanos(System.nanoTime() - start).toNanos();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
