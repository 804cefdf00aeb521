package fr.jalon.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by an OpenID Connect provider that really answers. */
class ProviderIT {
    private static final MockOAuth2Server OPENID = new MockOAuth2Server();
    private static EmbeddedServer portal;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        OPENID.start();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        url = "http://localhost:" + port;
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("micronaut.server.port", port);
        properties.put("jalon.base-url", url);
        properties.put("jalon.bundle.enabled", false);
        properties.put("elasticsearch.url", "http://localhost:1");
        properties.put("jalon.oidc.issuer", OPENID.issuerUrl("agents").toString());
        properties.put("jalon.oidc.client-id", "jalon");
        properties.put("jalon.oidc.client-secret", "secret");
        portal = ApplicationContext.run(EmbeddedServer.class, properties, "test");
    }

    @AfterAll
    static void stop() {
        portal.close();
        OPENID.shutdown();
    }

    @Test
    void aPersonOfTheProviderHasAnAccount() throws Exception {
        HttpClient browser = browser();
        assertThat(get(browser, url + "/connexion").body()).contains("Se connecter avec ProConnect");
        says("agent-1", Map.of("email", "Agent.Un@exemple.fr", "name", "Agent Un"));
        HttpResponse<String> there = get(browser, url + "/connexion/fournisseur?suite=/espace/compte");
        String question = location(there);
        assertThat(question).contains("code_challenge_method=S256", "response_type=code", "nonce=", "scope=openid");
        String answer = location(get(browser, question));
        HttpResponse<String> back = get(browser, answer);
        assertThat(location(back)).isEqualTo("/espace/compte");
        assertThat(get(browser, url + "/espace/compte").body()).contains("agent.un@exemple.fr", "Agent Un");
        // The code and the proofs served; the same address does not let anybody else in.
        assertThat(location(get(browser(), answer))).isEqualTo("/connexion?fait=fournisseur");
    }

    @Test
    void anAddressThatWasNotCheckedOpensNothing() throws Exception {
        AccountRepository accounts = portal.getApplicationContext().getBean(AccountRepository.class);
        Account victim = accounts.register("victime@exemple.fr", "Victime");
        says("agent-2", Map.of("email", victim.mail(), "email_verified", false));
        HttpClient browser = browser();
        String answer = location(get(browser, location(get(browser, url + "/connexion/fournisseur"))));
        assertThat(location(get(browser, answer))).isEqualTo("/connexion?fait=fournisseur");
        assertThat(get(browser, url + "/espace").statusCode()).isEqualTo(303);
    }

    @Test
    void anotherStateIsRefused() throws Exception {
        HttpClient browser = browser();
        String answer = location(get(browser, location(get(browser, url + "/connexion/fournisseur"))));
        assertThat(location(get(browser, answer.replaceFirst("state=[^&]+", "state=other"))))
                .isEqualTo("/connexion?fait=fournisseur");
    }

    private static void says(String subject, Map<String, Object> claims) {
        OPENID.enqueueCallback(
                new DefaultOAuth2TokenCallback("agents", subject, "JWT", List.of("jalon"), claims, 3600));
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }
}
