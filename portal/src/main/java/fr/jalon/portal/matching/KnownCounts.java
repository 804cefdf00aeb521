package fr.jalon.portal.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What was counted of needs, for as long as the index stays as it was then: a list of markets asks the same again and again. */
final class KnownCounts {
    private static final int MOST = 20_000;

    private final Map<Need, Long> counts = new HashMap<>();
    private String state = "";

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
        if (!now.equals(state) || counts.size() > MOST) {
            counts.clear();
            state = now;
        }
        counts.putAll(counted);
    }
}
