package fr.jalon.portal.search;

import fr.jalon.content.search.SearchedPlace;
import fr.jalon.content.search.Slice;
import fr.jalon.content.search.TextFound;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.search.Found.Standing;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.SearchPlan.Walk;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets PostgreSQL answer, more simply, while the index does not. A walk ends where it began. */
@Singleton
public final class Standby {
    private static final Logger LOG = LoggerFactory.getLogger(Standby.class);

    /** A server that hangs would hold up every search until the patience with it ends. */
    private static final Duration SLOW = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** A search costs PostgreSQL more than a page does: it keeps connections for those, and for the indexer. */
    private static final int AT_ONCE = 4;

    private static final Duration TURN = Duration.ofSeconds(1);

    private static final Duration REPEAT = Duration.ofMinutes(1);

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private volatile long resumed = System.nanoTime();
    private volatile long said = System.nanoTime() - REPEAT.toNanos();

    /**
     * @param index throws {@link SearchUnavailableException} where it cannot answer
     */
    public <D> Found<D> find(Range range, Supplier<Found<D>> index, Supplier<Found<D>> standing) {
        Cursor cursor = range instanceof Walk walk ? walk.cursor() : null;
        if (cursor != null) {
            return cursor.isOfKeys() ? inTurn(standing) : index.get();
        }
        long begin = System.nanoTime();
        if (begin - resumed < 0) {
            return inTurn(standing);
        }
        try {
            return index.get();
        } catch (SearchUnavailableException e) {
            say(e);
            if (System.nanoTime() - begin > SLOW.toNanos()) {
                resumed = System.nanoTime() + PAUSE.toNanos();
            }
            return inTurn(standing);
        }
    }

    /** Refused rather than queued without end, where too many ask at once. */
    private <D> Found<D> inTurn(Supplier<Found<D>> standing) {
        try {
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SearchUnavailableException(new TimeoutException("PostgreSQL has enough searches to answer"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException(e);
        }
        try {
            return standing.get();
        } finally {
            turns.release();
        }
    }

    /** The part of the result that a range asks for; a walk goes by the keys. */
    public static Slice slice(Range range) {
        return switch (range) {
            case Page page -> Slice.page(page.from(), page.size());
            case Walk walk ->
                Slice.walk(walk.cursor() == null ? "" : walk.cursor().key(), walk.size());
        };
    }

    /** The words worth comparing; all that was typed where none is, which then finds nothing. */
    public static String words(String typed) {
        Words words = Words.of(typed);
        return words.isEmpty() ? typed : words.joined();
    }

    public static SearchedPlace place(PlaceFilter places) {
        return new SearchedPlace(
                places.territories().stream().map(territory -> territory.code()).toList(), places.radius());
    }

    /**
     * @param address of the search
     * @param honoured the parameters it has been narrowed by; a page says which others were left aside, and data, which
     *     cannot, is not given
     * @param counted parameters by the name their values are counted under
     */
    public static <D> Found<D> found(
            TextFound<D> found, Range range, SearchAddress address, Set<String> honoured, Map<String, String> counted) {
        List<String> ignored = address.filters().keySet().stream()
                .filter(name -> !honoured.contains(name))
                .toList();
        if (!ignored.isEmpty() && range instanceof Walk) {
            throw new SearchUnavailableException(new IllegalArgumentException("not in PostgreSQL: " + ignored));
        }
        Map<String, Map<String, Long>> counts = new HashMap<>();
        found.counts().forEach((name, values) -> counts.put(counted.getOrDefault(name, name), values));
        String next = range instanceof Walk ? found.next() : null;
        return new Found<>(
                found.total(),
                found.documents().stream()
                        .map(document -> new Found.Hit<>(document, Map.of()))
                        .toList(),
                counts,
                Map.of(),
                next == null ? null : Cursor.ofKeys(next),
                Spelling.RIGHT,
                false,
                new Standing(ignored));
    }

    private void say(SearchUnavailableException reason) {
        long now = System.nanoTime();
        if (now - said >= REPEAT.toNanos()) {
            said = now;
            LOG.warn(
                    "Recherche : Elasticsearch ne répond pas, PostgreSQL répond à sa place ({})",
                    String.valueOf(reason.getCause()));
        }
    }
}
