package fr.jalon.content.key;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key opens; none of them brings another along. */
public enum KeyScope {
    READ("plan:lire"),
    /** Prepares: what is not public yet. */
    WRITE("plan:ecrire"),
    /** Makes public, changes what is, gives it up; with {@link #WRITE}, without which nothing is written. */
    PUBLISH("plan:publier");

    private final String code;

    KeyScope(String code) {
        this.code = code;
    }

    /** The stable code, in forms, tables and answers. */
    public String code() {
        return code;
    }

    public static Optional<KeyScope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    /** As they are stored, in the order of the values. */
    static String text(Set<KeyScope> scopes) {
        return Arrays.stream(values())
                .filter(scopes::contains)
                .map(KeyScope::code)
                .collect(Collectors.joining(" "));
    }
}
