package fr.jalon.portal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one client may send, on addresses kept for documentation (RFC 5737, RFC 3849). */
class RateLimitsIT {
    private static final String EXPORT = "/structures.csv?q=zzzzzzzz";
    private static final Pattern LEFT = Pattern.compile("\"exports\";r=(\\d+);t=\\d+");

    @Test
    void quotaIsAnnouncedThenKept() {
        HttpResponse<String> first = from("203.0.113.1", EXPORT, "*/*");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"exports\";q=30;w=60");
        assertThat(left(first)).isEqualTo(29);

        HttpResponse<String> refused = untilRefused("203.0.113.1", EXPORT);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"status\":429").contains("Trop de demandes");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3L);
        assertThat(left(refused)).isZero();
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        // Others, other kinds of requests and plain pages are not concerned.
        assertThat(from("203.0.113.2", EXPORT, "*/*").statusCode()).isEqualTo(200);
        assertThat(from("203.0.113.1", "/api/v1/trades", "*/*").statusCode()).isEqualTo(200);
        assertThat(from("203.0.113.1", "/plan-du-site", "text/html").headers().firstValue("RateLimit"))
                .isEmpty();
    }

    @Test
    void peopleAreToldInFrench() {
        int searches = 600;
        HttpResponse<String> last = IntStream.range(0, searches * 2)
                .mapToObj(i -> from("203.0.113.3", "/marches?dispositif=x", "text/html"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(last.body()).contains("<html lang=\"fr\">").contains("Trop de demandes en peu de temps");
        assertThat(HtmlChecker.errors(last.body())).isEmpty();
    }

    @Test
    void aSubscriberOfManyAddressesIsOneClient() {
        int before = left(from("2001:db8:1:2::1", EXPORT, "*/*"));
        assertThat(left(from("2001:db8:1:2:ffff::9", EXPORT, "*/*"))).isLessThan(before);
        assertThat(left(from("2001:db8:1:3::1", EXPORT, "*/*"))).isEqualTo(29);
    }

    @Test
    void onlyTheLastAddressThatIsNoProxyCounts() {
        untilRefused("203.0.113.4", EXPORT);
        assertThat(from("198.51.100.1, 203.0.113.4", EXPORT, "*/*").statusCode())
                .as("what the client wrote itself")
                .isEqualTo(429);
        assertThat(from("203.0.113.4, 127.0.0.5", EXPORT, "*/*").statusCode())
                .as("through a second proxy")
                .isEqualTo(429);
        assertThat(from("203.0.113.4, 198.51.100.2", EXPORT, "*/*").statusCode())
                .as("a proxy that is not ours is a client")
                .isEqualTo(200);
    }

    @Test
    void thisMachineItselfIsCountedAndNeverRefused() {
        assertThat(IntStream.range(0, 40)
                        .mapToObj(i -> PortalFixture.get(EXPORT, "*/*"))
                        .map(HttpResponse::statusCode))
                .containsOnly(200);
        assertThat(PortalFixture.get(EXPORT, "*/*").headers().firstValue("RateLimit"))
                .isPresent();
    }

    private static HttpResponse<String> untilRefused(String client, String path) {
        return IntStream.range(0, 60)
                .mapToObj(i -> from(client, path, "*/*"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> from(String client, String path, String accept) {
        return PortalFixture.send("GET", path, "X-Forwarded-For", client, "Accept", accept);
    }

    private static int left(HttpResponse<String> answer) {
        var left = LEFT.matcher(answer.headers().firstValue("RateLimit").orElse(""));
        assertThat(left.matches()).as("%s", answer.headers().map()).isTrue();
        return Integer.parseInt(left.group(1));
    }
}
