package load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations, and how they are spread. */
public final class Distribution {
    private final List<Long> nanoseconds = Collections.synchronizedList(new ArrayList<>());

    public void add(long duration) {
        nanoseconds.add(duration);
    }

    public int count() {
        return nanoseconds.size();
    }

    /** In milliseconds, what the share of them that {@code part} says do not exceed (nearest rank). */
    public double percentile(double part) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.ceil(sorted.size() * part) - 1) / 1e6;
    }

    @Override
    public String toString() {
        return "n=%d p50=%.0f p90=%.0f p99=%.0f max=%.0f ms"
                .formatted(count(), percentile(.5), percentile(.9), percentile(.99), percentile(1));
    }
}
