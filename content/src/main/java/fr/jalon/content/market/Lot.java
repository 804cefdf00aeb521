package fr.jalon.content.market;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a market that is awarded on its own; places are territory codes, empty when those of the market hold. */
public record Lot(
        int number,
        String title,
        @Nullable String cpv,
        List<String> places,
        AmountRange amount,
        List<Consideration> considerations) {

    public Lot {
        places = List.copyOf(places);
        considerations = List.copyOf(considerations);
    }

    /** The hours of insertion planned over its considerations; absent when none says so. */
    public @Nullable Integer hours() {
        return sum(considerations);
    }

    static @Nullable Integer sum(List<Consideration> considerations) {
        List<Integer> hours = considerations.stream()
                .map(Consideration::hours)
                .filter(Objects::nonNull)
                .toList();
        return hours.isEmpty()
                ? null
                : hours.stream().mapToInt(Integer::intValue).sum();
    }
}
