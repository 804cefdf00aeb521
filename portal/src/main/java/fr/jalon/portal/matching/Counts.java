package fr.jalon.portal.matching;

import fr.jalon.content.structure.StructureKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How many structures have each grade for a lot, by kind and by distance; one with two kinds counts for both.
 *
 * @param small how many would answer alone if the lot were of their size
 */
public record Counts(Map<Grade, Part> parts, long small) {
    /** Those of one grade. */
    record Part(long total, Map<StructureKind, Long> kinds, Map<Reach, Long> reaches) {}

    public long of(Grade grade) {
        return of(List.of(grade));
    }

    long of(Collection<Grade> grades) {
        return parts.entrySet().stream()
                .filter(part -> grades.contains(part.getKey()))
                .mapToLong(part -> part.getValue().total())
                .sum();
    }

    public long of(Grade grade, StructureKind kind) {
        return of(List.of(grade), kind);
    }

    long of(Collection<Grade> grades, StructureKind kind) {
        return parts.entrySet().stream()
                .filter(part -> grades.contains(part.getKey()))
                .mapToLong(part -> part.getValue().kinds().getOrDefault(kind, 0L))
                .sum();
    }

    long of(Collection<Grade> grades, Reach reach) {
        return parts.entrySet().stream()
                .filter(part -> grades.contains(part.getKey()))
                .mapToLong(part -> part.getValue().reaches().getOrDefault(reach, 0L))
                .sum();
    }

    public long total() {
        return of(List.of(Grade.values()));
    }

    /** How many answer alone and are eligible where a lot is reserved so; kinds of one structure count each. */
    long eligible(String reservation) {
        return List.of(StructureKind.values()).stream()
                .filter(kind -> kind.eligibleFor().contains(reservation))
                .mapToLong(kind -> of(Grade.ALONE, kind))
                .sum();
    }
}
