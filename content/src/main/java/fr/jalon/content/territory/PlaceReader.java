package fr.jalon.content.territory;

import fr.jalon.content.text.Fold;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads places as people type them: codes, numbers, postcodes, names with or without what kind of place they name. */
@Singleton
public final class PlaceReader {
    private static final int SUGGESTIONS = 10;
    /** Who types a name means the place with a hundred times the residents of its namesakes. */
    private static final int FAR_LARGER = 100;

    private final TerritoryRepository territories;

    public PlaceReader(TerritoryRepository territories) {
        this.territories = territories;
    }

    /** What may be meant, best first; {@code clear} where only the first can be. */
    public record Reading(List<Territory> territories, boolean clear) {
        private static Reading of(Collection<Territory> found) {
            return new Reading(List.copyOf(found), found.size() == 1);
        }
    }

    /** What a person may mean who has typed this much: names that begin with it, the largest first. */
    public List<Territory> suggest(String text) {
        return read(text).territories().stream().limit(SUGGESTIONS).toList();
    }

    /** A label of a territory is read as that territory. */
    public Reading read(String text) {
        return switch (PlaceText.of(text)) {
            case PlaceText.Code(String code) -> byCode(code);
            case PlaceText.Number(String number) -> byNumber(number);
            case PlaceText.Address(String postcode, String name) ->
                territories
                        .communeAt(postcode, name)
                        .map(commune -> Reading.of(List.of(commune)))
                        .orElseGet(() -> byNumber(postcode));
            case PlaceText.Names(List<PlaceText.Name> names) -> byNames(text, names);
            case PlaceText.Within(PlaceText.Names names, String part, String whole) ->
                within(text, names.names(), part, whole);
        };
    }

    private Reading byCode(String code) {
        Optional<Territory> found =
                code.startsWith("com-") ? territories.communeByInsee(code.substring(4)) : territories.findByCode(code);
        return Reading.of(found.map(List::of).orElse(List.of()));
    }

    private Reading byNumber(String number) {
        Set<Territory> found = new LinkedHashSet<>(territories.findByPostcode(number));
        boolean town = !found.isEmpty() && number.endsWith("000");
        territories.communeByInsee(number).ifPresent(found::add);
        // 59000 is Lille, although a neighbour has a few addresses under it: the round number is that of the seat.
        return town ? new Reading(List.copyOf(found), true) : Reading.of(found);
    }

    private Reading within(String text, List<PlaceText.Name> names, String part, String whole) {
        Reading asOne = named(text, names);
        if (!asOne.territories().isEmpty()) {
            return asOne;
        }
        Set<String> around =
                read(whole).territories().stream().map(Territory::code).collect(Collectors.toSet());
        List<Territory> there = read(part).territories().stream()
                .filter(territory ->
                        territories.findContainers(territory.code()).stream().anyMatch(around::contains))
                .toList();
        return there.isEmpty()
                ? byNames(text, names)
                : new Reading(there, isOnly(there, equal(there, Fold.foldPlace(part), part)));
    }

    private Reading byNames(String text, List<PlaceText.Name> names) {
        Reading found = named(text, names);
        return found.territories().isEmpty() && !names.isEmpty()
                ? new Reading(territories.findBySimilarName(names.getLast().folded(), TerritoryRepository.LIMIT), false)
                : found;
    }

    /** The first of the names that anything has: as its name, in its name, or as a former one. */
    private Reading named(String text, List<PlaceText.Name> names) {
        for (PlaceText.Name name : names) {
            List<Territory> found = territories.findByName(
                    name.folded(),
                    name.kind() == null ? null : name.kind().code(),
                    name.departement() == null ? null : "dep-" + name.departement(),
                    TerritoryRepository.LIMIT);
            List<Territory> equal = equal(found, name.folded(), text);
            if (!equal.isEmpty()) {
                return new Reading(found, isOnly(found, equal));
            }
            List<Territory> renamed = territories.findByOtherName(name.folded(), null);
            List<Territory> either = either(found, renamed);
            if (!either.isEmpty()) {
                // "Bellegarde" or "Boulogne-Billancourt" without its second half, but no half of a word.
                List<Territory> spoken = either(
                        found.stream()
                                .filter(territory -> hasWords(territory, name.folded()))
                                .toList(),
                        renamed);
                return new Reading(
                        either, spoken.size() == 1 && either.getFirst().equals(spoken.getFirst()));
            }
        }
        return new Reading(List.of(), false);
    }

    /** Where some have lost the name, the largest first, whether they bear it still or not. */
    private static List<Territory> either(List<Territory> named, List<Territory> renamed) {
        if (renamed.isEmpty()) {
            return named;
        }
        List<Territory> either = new ArrayList<>(renamed);
        named.stream().filter(territory -> !renamed.contains(territory)).forEach(either::add);
        either.sort(Comparator.comparing(PlaceReader::isJoint)
                .thenComparing(Territory::population, Comparator.nullsLast(Comparator.reverseOrder())));
        return either;
    }

    private static List<Territory> equal(List<Territory> found, String folded, String text) {
        String label = Fold.foldPlace(text);
        return found.stream()
                .filter(territory -> Fold.foldPlace(territory.name()).equals(folded)
                        || Fold.foldPlace(territory.label()).equals(label))
                .toList();
    }

    private static boolean hasWords(Territory territory, String folded) {
        return (" " + Fold.foldPlace(territory.name()) + " ").contains(" " + folded + " ");
    }

    /** The first alone has the name, or the others of that name cannot be what was meant. */
    private boolean isOnly(List<Territory> found, List<Territory> equal) {
        if (equal.isEmpty() || !equal.getFirst().equals(found.getFirst())) {
            return false;
        }
        Territory first = equal.getFirst();
        return equal.stream()
                .skip(1)
                .allMatch(
                        other -> isCalledAfter(other, first) || isFarLarger(first, other) || isSamePlace(first, other));
    }

    /** A town stands before the zone or the community called after it. */
    private static boolean isCalledAfter(Territory other, Territory first) {
        return isJoint(other) && !isJoint(first);
    }

    private static boolean isJoint(Territory territory) {
        return territory.kind() == TerritoryKind.EMPLOYMENT_ZONE || territory.kind() == TerritoryKind.EPCI;
    }

    private static boolean isFarLarger(Territory first, Territory other) {
        return first.population() != null
                && other.population() != null
                && first.population() >= (long) other.population() * FAR_LARGER;
    }

    /** Paris is commune and département, La Réunion département and région. */
    private boolean isSamePlace(Territory first, Territory other) {
        return Objects.equals(first.population(), other.population())
                && (territories.findContainers(first.code()).contains(other.code())
                        || territories.findContainers(other.code()).contains(first.code()));
    }
}
