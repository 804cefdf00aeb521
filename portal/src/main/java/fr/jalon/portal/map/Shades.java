package fr.jalon.portal.map;

import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Up to five shades for numbers, each for about as many of them; 0 has none. */
record Shades(List<Long> upTo) {
    private static final int MOST = 5;

    /** A shade, 0 for the lightest to 5, and what it stands for: "4 à 7". */
    record Entry(int shade, String label) {}

    static Shades of(Collection<Long> numbers) {
        List<Long> sorted =
                numbers.stream().filter(number -> number > 0).sorted().toList();
        List<Long> upTo = new ArrayList<>();
        for (int i = 1; i <= MOST && !sorted.isEmpty(); i++) {
            long last = sorted.get(Math.max(0, sorted.size() * i / MOST - 1));
            if (upTo.isEmpty() || last > upTo.getLast()) {
                upTo.add(last);
            }
        }
        return new Shades(List.copyOf(upTo));
    }

    /** Spread over the scale: where there are two, they are the lightest and the darkest. */
    int of(long number) {
        int index = 0;
        while (index < upTo.size() - 1 && number > upTo.get(index)) {
            index++;
        }
        return number == 0 ? 0 : shade(index);
    }

    List<Entry> legend() {
        List<Entry> legend = new ArrayList<>(List.of(new Entry(0, Messages.get("map.legend.none"))));
        long from = 1;
        for (int i = 0; i < upTo.size(); i++) {
            long to = upTo.get(i);
            legend.add(new Entry(
                    shade(i),
                    from == to ? Messages.get("map.legend.one", to) : Messages.get("map.legend.range", from, to)));
            from = to + 1;
        }
        return legend;
    }

    private int shade(int index) {
        return upTo.size() == 1 ? MOST / 2 + 1 : 1 + index * (MOST - 1) / (upTo.size() - 1);
    }
}
