package fr.jalon.content.cpv;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A CPV code of eight digits (without its check digit), its French label, its level and the next code above it. */
@MappedEntity("cpv")
public record Cpv(
        @Id String code,
        String label,
        String level,
        @Nullable String parent) {
    /** The digits that count: {@code 7731} of {@code 77310000}, at least two. */
    public String prefix() {
        return prefix(code);
    }

    /** The digits that count of a code: all but the zeros at its end, at least two. */
    public static String prefix(String code) {
        int end = code.length();
        while (end > 2 && code.charAt(end - 1) == '0') {
            end--;
        }
        return code.substring(0, end);
    }
}
