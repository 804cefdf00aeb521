package fr.jalon.portal.gathering;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.SearchAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The structures an address names.
 *
 * @param structures those the directory knows, in the order they were gathered in
 * @param unknown numbers the directory does not know, or no longer
 */
record Gathered(List<Structure> structures, List<String> unknown) {
    static final String PATH = "/structures/liste";
    static final String NAME = "s";
    static final Set<String> KNOWN = Set.of(NAME);

    /** As many as can be compared side by side, and as an address carries. */
    static final int MOST = 30;

    static Gathered of(Parameters parameters, StructureRepository repository) {
        return of(keys(parameters.all(NAME)), repository);
    }

    static Gathered of(List<String> keys, StructureRepository repository) {
        List<Structure> structures = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String key : keys) {
            repository.findByKey(key).ifPresentOrElse(structures::add, () -> unknown.add(key));
        }
        return new Gathered(structures, unknown);
    }

    /** A SIRET as it is printed has spaces; whoever adds one twice means it once. */
    private static List<String> keys(List<String> typed) {
        Set<String> keys = new LinkedHashSet<>();
        typed.stream()
                .map(text -> text.replaceAll("\\s", ""))
                .filter(text -> !text.isEmpty())
                .forEach(keys::add);
        if (keys.size() > MOST) {
            throw Parameters.refusal(NAME, keys.size() + " structures", "une liste en compte " + MOST + " au plus.");
        }
        keys.stream()
                .filter(key -> !key.matches("[A-Za-z0-9-]{1,40}"))
                .findFirst()
                .ifPresent(key -> {
                    throw Parameters.refusal(NAME, key, "un SIRET de 14 chiffres est attendu.");
                });
        return List.copyOf(keys);
    }

    List<String> keys() {
        return structures.stream().map(Structure::key).toList();
    }

    SearchAddress address() {
        return SearchAddress.of(PATH).only(NAME, keys());
    }
}
