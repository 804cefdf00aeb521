package fr.jalon.embedded.analysis;

import java.util.Set;
import java.util.TreeSet;
import org.elasticsearch.common.settings.Settings;

/** Refuses a setting that this plugin does not serve: ignored in silence, it would make the two servers differ. */
final class KnownSettings {
    private KnownSettings() {}

    static void check(String filter, Settings settings, Set<String> known) {
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeIf(key -> key.equals("type") || key.startsWith("index.") || served(key, known));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "[" + filter + "] uses settings that the embedded server lacks: " + unknown);
        }
    }

    /** Lists arrive as one key or as key.0, key.1... */
    private static boolean served(String key, Set<String> known) {
        return known.contains(key) || known.contains(key.replaceFirst("\\.\\d+$", ""));
    }
}
