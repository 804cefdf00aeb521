package fr.jalon.content.territory;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The régions and départements whose search finds something: those that contain a part of it and those it covers whole. An
 * index that holds them counts all of these searches at once.
 */
@Singleton
public final class FoundIn {
    private static final List<String> KINDS = List.of(TerritoryKind.REGION.code(), TerritoryKind.DEPARTEMENT.code());

    private final TerritoryRepository territories;
    /** Which région or département is in which territory changes with a new version only. */
    private volatile Map<String, Set<String>> covered = Map.of();

    FoundIn(TerritoryRepository territories) {
        this.territories = territories;
    }

    /**
     * @param inside territories that contain a part of it
     * @param covering territories it covers whole
     */
    public List<String> of(Collection<String> inside, Collection<String> covering) {
        Set<String> found = new TreeSet<>();
        inside.stream().filter(FoundIn::counted).forEach(found::add);
        covering.forEach(code -> found.addAll(covered().getOrDefault(code, Set.of())));
        return List.copyOf(found);
    }

    /** Whether the index holds what a search there finds. */
    public static boolean counted(String code) {
        return switch (TerritoryKind.of(code)) {
            case REGION, DEPARTEMENT -> true;
            case COMMUNE, EPCI, EMPLOYMENT_ZONE, COUNTRY -> false;
        };
    }

    private Map<String, Set<String>> covered() {
        if (covered.isEmpty()) {
            List<String> counted =
                    territories.findByKinds(KINDS).stream().map(Territory::code).toList();
            Map<String, Set<String>> loaded = new HashMap<>();
            territories.containersOfEach(counted).forEach((code, containers) -> Stream.concat(
                            Stream.of(code), containers.stream())
                    .forEach(container -> loaded.computeIfAbsent(container, key -> new LinkedHashSet<>())
                            .add(code)));
            covered = loaded;
        }
        return covered;
    }
}
