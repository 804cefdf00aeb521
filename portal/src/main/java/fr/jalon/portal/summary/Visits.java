package fr.jalon.portal.summary;

import fr.jalon.content.structure.visit.VisitRepository;
import fr.jalon.content.text.Fold;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sums in memory, written every minute: no cookie, no address, nothing of who looks. The words are those of the search from which
 * a browser comes, which it says itself ({@code Referer}, within this site).
 */
@Singleton
public class Visits {
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java|http|scan|headless");

    private static final Pattern WORDS = Pattern.compile("[?&]q=([^&#]*)");
    private static final int LONGEST = 60;
    /** What is kept between two writings: a flood of made-up words must not fill the memory. */
    private static final int MOST_KEYS = 20_000;

    private final VisitRepository visits;
    private final String base;
    private final ConcurrentHashMap<Key, Integer> sums = new ConcurrentHashMap<>();

    Visits(VisitRepository visits, BaseUrl baseUrl) {
        this.visits = visits;
        this.base = baseUrl.toString();
    }

    /** {@code words} is null for the page itself. */
    private record Key(
            String structure, LocalDate day, @Nullable String words) {}

    /** A page is shown to somebody, or to a program, which is not counted. */
    public void count(HttpRequest<?> request, String structure) {
        String agent = request.getHeaders().get(HttpHeaders.USER_AGENT, String.class, "");
        boolean ahead =
                request.getHeaders().get("Sec-Purpose", String.class, "").contains("prefetch");
        if (agent.isEmpty() || ahead || PROGRAM.matcher(agent).find() || sums.size() >= MOST_KEYS) {
            return;
        }
        LocalDate day = LocalDate.now(FrenchTime.ZONE);
        sums.merge(new Key(structure, day, null), 1, Integer::sum);
        words(request).ifPresent(words -> sums.merge(new Key(structure, day, words), 1, Integer::sum));
    }

    /** Writes what was counted since the last time. */
    @Transactional
    public void write() {
        for (Key key : sums.keySet()) {
            Integer sum = sums.remove(key);
            if (sum == null) {
                continue;
            }
            if (key.words() == null) {
                visits.addSeen(key.structure(), key.day(), sum);
            } else {
                visits.addWords(key.structure(), key.day().withDayOfMonth(1), key.words(), sum);
            }
        }
    }

    private Optional<String> words(HttpRequest<?> request) {
        String from = request.getHeaders().get(HttpHeaders.REFERER, String.class, "");
        if (!from.startsWith(base + "/structures?")) {
            return Optional.empty();
        }
        Matcher matcher = WORDS.matcher(from);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            String words = Fold.fold(URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8));
            return words.isEmpty() || words.length() > LONGEST ? Optional.empty() : Optional.of(words);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
