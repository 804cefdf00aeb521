package fr.jalon.portal.relevance;

import fr.jalon.content.text.Fold;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of a row of the open data whether it is meant: conditions on its columns, joined by {@code &}, the whole by
 * {@code or}. {@code column=a|b} asks for one of these values, {@code column^a|b} for a value that begins so,
 * {@code column~a|b} for words that begin so, accents and case aside.
 */
record Rule(List<List<Condition>> alternatives) {
    private static final Pattern CONDITION = Pattern.compile("(\\w+)([=^~])(.+)");

    record Condition(String column, char how, List<String> wanted) {
        boolean holds(Map<String, List<String>> row) {
            List<String> values = row.get(column);
            if (values == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return values.stream().anyMatch(value -> wanted.stream().anyMatch(word -> switch (how) {
                case '=' -> value.equals(word);
                case '^' -> value.startsWith(word);
                default -> (" " + Fold.fold(value)).contains(" " + Fold.fold(word));
            }));
        }
    }

    static Rule of(String text) {
        return new Rule(
                text.isBlank()
                        ? List.of()
                        : Arrays.stream(text.split(" or ", -1))
                                .map(alternative -> Arrays.stream(alternative.split(" & ", -1))
                                        .map(Rule::condition)
                                        .toList())
                                .toList());
    }

    boolean matches(Map<String, List<String>> row) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().allMatch(condition -> condition.holds(row)));
    }

    private static Condition condition(String text) {
        Matcher matcher = CONDITION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a condition: " + text);
        }
        return new Condition(
                matcher.group(1),
                matcher.group(2).charAt(0),
                List.of(matcher.group(3).split("\\|")));
    }
}
