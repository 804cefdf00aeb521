package fr.jalon.portal.matching;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was counted of needs, for as long as the index stays as it was then: a list of markets asks the same again and again. */
final class KnownCounts {
    private static final int MOST = 20_000;

    /** So long the index is believed to stay as it was: else each edit of a structure would have all lists count anew. */
    private static final Duration BELIEVED = Duration.ofSeconds(2);

    private final Map<Need, Long> counts = new HashMap<>();
    private String state = "";
    private long asked;

    /** The state of the index, asked where it was not a moment ago; what was counted in another is forgotten. */
    String state(Supplier<String> index) {
        synchronized (this) {
            if (!state.isEmpty() && System.nanoTime() - asked < BELIEVED.toNanos()) {
                return state;
            }
        }
        String now = index.get();
        synchronized (this) {
            if (!now.equals(state)) {
                counts.clear();
                state = now;
            }
            asked = System.nanoTime();
        }
        return now;
    }

    /** Those of these needs that were counted in this state. */
    synchronized Map<Need, Long> of(Collection<Need> needs, String now) {
        Map<Need, Long> known = new HashMap<>();
        if (now.equals(state)) {
            needs.forEach(need -> {
                Long count = counts.get(need);
                if (count != null) {
                    known.put(need, count);
                }
            });
        }
        return known;
    }

    synchronized void keep(Map<Need, Long> counted, String now) {
        if (counts.size() > MOST) {
            counts.clear();
        }
        if (now.equals(state)) {
            counts.putAll(counted);
        }
    }
}
