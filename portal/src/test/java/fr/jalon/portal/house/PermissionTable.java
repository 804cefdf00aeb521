package fr.jalon.portal.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file {@code permissions.txt}, read: addresses open to all, routes of keys, and what each visitor gets of the others. */
record PermissionTable(Set<String> open, Map<String, List<String>> keyed, Map<String, List<String>> rows) {
    static PermissionTable read() {
        Set<String> open = new LinkedHashSet<>();
        Map<String, List<String>> keyed = new LinkedHashMap<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : text().lines().toList()) {
            List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+")));
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            switch (words.getFirst()) {
                case "open" -> open.addAll(words.subList(1, words.size()));
                case "key" -> {
                    if (words.size() != 3 + KeyAsker.values().length) {
                        throw new IllegalStateException("permissions.txt: " + line);
                    }
                    keyed.put(words.get(1) + " " + words.get(2), words.subList(3, words.size()));
                }
                default -> {
                    if (words.size() != 2 + Asker.values().length) {
                        throw new IllegalStateException("permissions.txt: " + line);
                    }
                    rows.put(words.get(0) + " " + words.get(1), words.subList(2, words.size()));
                }
            }
        }
        return new PermissionTable(open, keyed, rows);
    }

    /** Who asks, in the order of the columns. */
    enum Asker {
        ANONYMOUS,
        OUTSIDER,
        OTHER,
        EDITOR,
        OWNER,
        SUSPENDED,
        MODERATOR,
        ADMINISTRATOR
    }

    /** What a program asks with, in the order of the columns. */
    enum KeyAsker {
        NONE,
        OTHER,
        UNSCOPED,
        SUSPENDED,
        RIGHT
    }

    /** Whether everybody may read this route. */
    boolean isOpen(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        return route.startsWith("GET ")
                && !keyed.containsKey(route)
                && open.stream()
                        .anyMatch(prefix -> path.equals(prefix)
                                || !prefix.equals("/")
                                        && path.startsWith(prefix)
                                        && "/.{".indexOf(path.charAt(prefix.length())) >= 0);
    }

    private static String text() {
        try (InputStream file = PermissionTable.class.getResourceAsStream("/permissions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
