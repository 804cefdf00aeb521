package fr.jalon.portal.search;

import fr.jalon.portal.error.BadFilterException;
import io.micronaut.http.HttpParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The parameters of a search address. Empty values, as an untouched form sends them, count as absent; a name or a value
 * that is not known throws {@link BadFilterException}, which names it.
 */
public final class Parameters {
    /** Longer than any name or sentence one searches for; far below what would make a query slow. */
    public static final int LONGEST_WORDS = 200;

    private static final int LONGEST_VALUE = 100;
    private static final int MOST_VALUES = 50;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Parameters of(HttpParameters parameters, Set<String> known) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        parameters.names().forEach(name -> all.put(name, parameters.getAll(name)));
        return of(all, known);
    }

    public static Parameters of(Map<String, List<String>> parameters, Set<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, given) -> {
            if (!known.contains(name)) {
                throw new BadFilterException(shown(name), "Ce filtre n’existe pas dans cette recherche.");
            }
            List<String> present = given.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!present.isEmpty()) {
                values.put(name, check(name, present));
            }
        });
        return new Parameters(values);
    }

    private static List<String> check(String name, List<String> present) {
        if (present.size() > MOST_VALUES) {
            throw new BadFilterException(name, "Un filtre admet au plus " + MOST_VALUES + " valeurs à la fois.");
        }
        int longest = name.equals("q") ? LONGEST_WORDS : name.equals("curseur") ? 2000 : LONGEST_VALUE;
        for (String value : present) {
            if (value.length() > longest) {
                throw refusal(
                        name, value, "plus de " + longest + " caractères ne servent à rien, raccourcissez le texte.");
            }
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw refusal(name, value, "ce texte contient un caractère de commande.");
            }
        }
        return present;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The values of a parameter that may be repeated. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of a parameter that may not. */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw refusal(name, all.get(1), "ce filtre n’admet qu’une valeur.");
        }
        return all.stream().findFirst();
    }

    /** The values read as codes, each of which must be known. */
    public <T> List<T> codes(String name, Function<String, Optional<T>> known) {
        List<T> codes = new ArrayList<>();
        for (String value : all(name)) {
            T code = known.apply(value).orElseThrow(() -> refusal(name, value, "cette valeur n’est pas connue."));
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    /** The value read as a code, which must be known. */
    public <T> Optional<T> code(String name, Function<String, Optional<T>> known) {
        one(name);
        return codes(name, known).stream().findFirst();
    }

    /** A whole number between the two bounds, both allowed. */
    public Optional<Integer> number(String name, int least, int most) {
        return one(name).map(value -> {
            if (value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw refusal(name, value, "un nombre entier de " + least + " à " + most + " est attendu.");
        });
    }

    /** A day, or a month, which stands for its first day, or for its last where {@code end}. */
    public Optional<LocalDate> date(String name, boolean end) {
        return one(name).map(value -> {
            try {
                LocalDate date = value.length() != 7
                        ? LocalDate.parse(value)
                        : end
                                ? YearMonth.parse(value).atEndOfMonth()
                                : YearMonth.parse(value).atDay(1);
                if (date.getYear() >= 2000 && date.getYear() <= 2100) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // Said below, in words.
            }
            throw refusal(name, value, "une date (2027-04-15) ou un mois (2027-04) est attendu, de 2000 à 2100.");
        });
    }

    /** What is wrong with a value, with as much of it as a page can repeat. */
    public static BadFilterException refusal(String name, String value, String reason) {
        return new BadFilterException(name, "« " + shown(value) + " » : " + reason);
    }

    private static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
