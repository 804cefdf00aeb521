package fr.jalon.portal.key;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.key.KeyScope;
import fr.jalon.content.key.OrganisationKey;
import fr.jalon.content.mail.OutgoingMail;
import fr.jalon.content.organisation.Decision;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The keys of a buyer through its pages, and what they open from one moment to the next. */
class KeyPagesIT {
    private static final Pattern SECRET = Pattern.compile("value=\"(jalon_[A-Za-z0-9_-]{43})\"");

    @Test
    void anOwnerMakesRenamesRenewsAndRevokesAKey() throws SQLException {
        Keys.Buyer buyer = Keys.buyer();
        Browsing owner = buyer.owner().browsing();
        String path = "/espace/organisations/" + buyer.organisation().id() + "/cles";
        assertThat(checked(owner.get(
                        "/espace/organisations/" + buyer.organisation().id())))
                .contains(path);
        assertThat(checked(owner.get(path))).contains("Essai", buyer.key().key().hint());
        checked(owner.get(path + "/nouvelle"));
        HttpResponse<String> lone = owner.post(path + "/nouvelle", "nom", "", "droits", "plan:publier", "duree", "30");
        assertThat(lone.statusCode()).isEqualTo(422);
        assertThat(lone.body()).contains("Donnez un nom", "Publier demande aussi");
        assertThat(HtmlChecker.errors(lone.body())).isEmpty();

        String made = checked(
                owner.post(path + "/nouvelle", "nom", "Logiciel d'achats", "droits", "plan:lire", "duree", "90"));
        String secret = secret(made);
        assertThat(status(secret)).isEqualTo(200);
        String list = checked(owner.get(path));
        assertThat(list).contains("Logiciel d'achats".replace("'", "&#39;")).doesNotContain(secret);
        assertThat(stored()).doesNotContain(secret.substring(OrganisationKey.PREFIX.length() + 8));
        String key =
                path + "/" + list.replaceAll("(?s).*?/cles/([0-9a-f-]{36})\"><span[^>]*>[^<]*</span>Logiciel.*", "$1");
        assertThat(checked(owner.get(key))).contains("plan:lire");
        assertThat(owner.post(key + "/nom", "nom", "Autre nom").statusCode()).isEqualTo(303);
        assertThat(checked(owner.get(path + "?fait=renommee"))).contains("Autre nom", "est renommée");

        checked(owner.get(key));
        String next = secret(checked(owner.post(key + "/secret", "ancien", "1")));
        assertThat(next).isNotEqualTo(secret);
        assertThat(status(secret)).as("for an hour yet").isEqualTo(200);
        assertThat(status(next)).isEqualTo(200);
        assertThat(checked(owner.get(path))).contains("l’ancien secret jusqu’au");
        checked(owner.get(key));
        String last = secret(checked(owner.post(key + "/secret", "ancien", "0")));
        assertThat(status(secret)).isEqualTo(401);
        assertThat(status(next)).as("gone at once").isEqualTo(401);
        assertThat(status(last)).isEqualTo(200);

        checked(owner.get(key));
        assertThat(owner.post(key + "/revoquer").statusCode()).isEqualTo(303);
        HttpResponse<String> revoked = key(last);
        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.body()).contains("révoquée");
        assertThat(revoked.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        checked(owner.get(key));
        assertThat(owner.post(key + "/secret", "ancien", "0").statusCode())
                .as("what is revoked stays so")
                .isEqualTo(422);
        assertThat(owner.get("/espace/organisations/" + buyer.organisation().id() + "/journal")
                        .body())
                .contains("A créé une clé d’API", "A renommé", "A renouvelé", "A révoqué");
    }

    @Test
    void aKeyEndsWithItsOrganisationAndWithItsTime() throws SQLException {
        Keys.Buyer buyer = Keys.buyer();
        assertThat(status(buyer.secret())).isEqualTo(200);
        Keys.decide(buyer.organisation(), Decision.SUSPEND);
        HttpResponse<String> suspended = key(buyer.secret());
        assertThat(suspended.statusCode()).isEqualTo(403);
        assertThat(suspended.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        Keys.decide(buyer.organisation(), Decision.RESTORE);
        assertThat(status(buyer.secret())).isEqualTo(200);

        Keys.register()
                .rotate(buyer.rights(), buyer.key().key(), Duration.ofHours(1))
                .orElseThrow();
        assertThat(status(buyer.secret())).isEqualTo(200);
        update("UPDATE organisation_key SET former_until = now() - interval '1 second' WHERE id = '"
                + buyer.key().key().id() + "'");
        assertThat(status(buyer.secret()))
                .as("the former secret, after its time")
                .isEqualTo(401);
        String other = buyer.secret(KeyScope.READ.code());
        assertThat(status(other)).isEqualTo(200);
        update("UPDATE organisation_key SET expires = now() - interval '1 second' WHERE organisation = '"
                + buyer.organisation().id() + "'");
        assertThat(key(other).body()).contains("expiré");
        assertThat(status("jalon_" + "a".repeat(43))).isEqualTo(401);
        assertThat(Keys.send("GET", "/api/v1/plan/key", "", "Authorization", "Basic eDp5")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void eachKeyHasItsShare() {
        String secret = Keys.buyer().secret();
        HttpResponse<String> last = key(secret);
        for (int i = 0; i < 130 && last.statusCode() == 200; i++) {
            last = Keys.send(
                    "GET",
                    "/api/v1/plan/key",
                    "",
                    "Authorization",
                    "Bearer " + secret,
                    "X-Forwarded-For",
                    "198.51.100." + i);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("RateLimit-Policy")).contains("\"key\";q=120;w=60");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    private static HttpResponse<String> key(String secret) {
        return Keys.send("GET", "/api/v1/plan/key", "", "Authorization", "Bearer " + secret);
    }

    private static int status(String secret) {
        return key(secret).statusCode();
    }

    private static String secret(String page) {
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String checked(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return page.body();
    }

    /** All that the tables of keys and of the journal hold, as text. */
    private static String stored() throws SQLException {
        try (Connection connection = connection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT string_agg(CAST(k AS text), ' ') || (SELECT string_agg(CAST(a AS text), ' ')"
                                        + " FROM audit_entry a) FROM organisation_key k")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    @Test
    void ownersAreToldTwiceBeforeAKeyEnds() {
        Keys.Buyer buyer = Keys.buyer();
        KeyEnds ends = PortalFixture.context().getBean(KeyEnds.class);
        String mail = buyer.owner().account().mail();
        Instant end = buyer.key().key().expires();
        buyer.secret(KeyScope.READ.code());
        tellAll(ends, end.minus(Duration.ofDays(15)));
        assertThat(endings(mail)).isEmpty();
        tellAll(ends, end.minus(Duration.ofDays(13)));
        assertThat(endings(mail)).as("of each key").hasSize(2);
        assertThat(endings(mail).getFirst().body())
                .contains(buyer.key().key().hint(), "jamais servi", "/cles")
                .doesNotContain(buyer.secret());
        tellAll(ends, end.minus(Duration.ofDays(12)));
        assertThat(endings(mail)).hasSize(2);
        tellAll(ends, end.minus(Duration.ofDays(2)));
        tellAll(ends, end.minus(Duration.ofDays(1)));
        assertThat(endings(mail)).hasSize(4);
    }

    @Test
    void aShortOrRevokedKeyEndsInSilence() {
        Keys.Buyer buyer = Keys.buyer();
        KeyEnds ends = PortalFixture.context().getBean(KeyEnds.class);
        Keys.register().revoke(buyer.rights(), buyer.key().key());
        Instant end = Keys.register()
                .make(buyer.rights(), buyer.organisation().id(), "Deux jours", EnumSet.of(KeyScope.READ), 2)
                .orElseThrow()
                .key()
                .expires();
        tellAll(ends, end.minus(Duration.ofHours(30)));
        assertThat(endings(buyer.owner().account().mail())).isEmpty();
    }

    private static void tellAll(KeyEnds ends, Instant now) {
        while (ends.tell(now) > 0) {
            // Until nobody waits.
        }
    }

    private static List<OutgoingMail> endings(String address) {
        return Mailbox.of(address).stream()
                .filter(mail -> mail.subject().startsWith("Une clé"))
                .toList();
    }

    private static Connection connection() throws SQLException {
        ApplicationContext context = PortalFixture.context();
        return context.getBean(DataSourceResolver.class)
                .resolve(context.getBean(DataSource.class))
                .getConnection();
    }
}
