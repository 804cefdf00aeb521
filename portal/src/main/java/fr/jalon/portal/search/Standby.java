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

    private volatile long resumed = System.nanoTime();
    private volatile boolean away;

    /**
     * @param index throws {@link SearchUnavailableException} where it cannot answer
     */
    public <D> Found<D> find(Range range, Supplier<Found<D>> index, Supplier<Found<D>> standing) {
        Cursor cursor = range instanceof Walk walk ? walk.cursor() : null;
        if (cursor != null) {
            return cursor.isOfKeys() ? standing.get() : index.get();
        }
        long begin = System.nanoTime();
        if (begin - resumed < 0) {
            return standing.get();
        }
        try {
            Found<D> found = index.get();
            note(false, null);
            return found;
        } catch (SearchUnavailableException e) {
            note(true, e);
            if (System.nanoTime() - begin > SLOW.toNanos()) {
                resumed = System.nanoTime() + PAUSE.toNanos();
            }
            return standing.get();
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

    private void note(boolean now, @org.jspecify.annotations.Nullable Exception reason) {
        if (away != now) {
            away = now;
            if (now) {
                LOG.warn("Recherche : Elasticsearch ne répond pas, PostgreSQL répond à sa place", reason);
            } else {
                LOG.info("Recherche : Elasticsearch répond de nouveau");
            }
        }
    }
}
