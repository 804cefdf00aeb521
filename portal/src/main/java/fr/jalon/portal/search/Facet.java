package fr.jalon.portal.search;

import java.util.List;

/** What a search may be narrowed to by one parameter of its address, and how many each value would leave. */
public record Facet(String name, List<Choice> choices) {
    /** One value; {@code depth} is 1 for a part of the value before it. */
    public record Choice(String value, String label, long count, boolean chosen, int depth) {
        public Choice(String value, String label, long count, boolean chosen) {
            this(value, label, count, chosen, 0);
        }
    }

    /** Values that would leave nothing say nothing, unless they are chosen. */
    public Facet {
        choices = choices.stream()
                .filter(choice -> choice.count() > 0 || choice.chosen())
                .toList();
    }

    /** Whether some choice leads to another result than the one of {@code total} documents that is seen already. */
    public boolean isUseful(long total) {
        return choices.stream().anyMatch(choice -> choice.chosen() || choice.count() != total);
    }
}
