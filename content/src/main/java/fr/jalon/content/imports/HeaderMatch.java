package fr.jalon.content.imports;

import fr.jalon.content.text.Fold;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which column of a file holds what: headers are recognised exactly first, then by their words, then despite a typo. */
public final class HeaderMatch {
    /** Below this many letters one typo makes another word. */
    private static final int SHORTEST_WITH_TYPO = 8;

    /** Below this many letters a name is part of too many others. */
    private static final int SHORTEST_IN_WORDS = 5;

    private HeaderMatch() {}

    /**
     * The position of each column that was found, counted from 0, in the order asked for.
     *
     * @param names what a column may be called, the likeliest first
     * @param apart headers, folded, that are not to be recognised by one of their words
     */
    public static <C> Map<C, Integer> find(List<String> header, Map<C, List<String>> names, Predicate<String> apart) {
        List<String> folded = header.stream().map(Fold::fold).toList();
        Map<C, Integer> positions = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Way way : Way.values()) {
            names.forEach((column, called) -> {
                for (String name : called) {
                    for (int i = 0; i < folded.size() && !positions.containsKey(column); i++) {
                        String found = folded.get(i);
                        boolean barred = way == Way.WORDS && apart.test(found);
                        if (!taken.contains(i) && !barred && way.accepts(found, Fold.fold(name))) {
                            positions.put(column, i);
                            taken.add(i);
                        }
                    }
                }
            });
        }
        return positions;
    }

    private enum Way {
        EQUAL {
            @Override
            boolean accepts(String header, String name) {
                return header.equals(name);
            }
        },
        WORDS {
            @Override
            boolean accepts(String header, String name) {
                return name.length() >= SHORTEST_IN_WORDS && (" " + header + " ").contains(" " + name + " ");
            }
        },
        TYPO {
            @Override
            boolean accepts(String header, String name) {
                return name.length() >= SHORTEST_WITH_TYPO
                        && Math.abs(header.length() - name.length()) <= 2
                        && distance(header, name) <= 2;
            }
        };

        abstract boolean accepts(String header, String name);
    }

    /** How many letters have to be changed, added or dropped. */
    static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
