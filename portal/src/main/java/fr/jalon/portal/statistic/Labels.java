package fr.jalon.portal.statistic;

import java.util.ArrayList;
import java.util.List;

/** Labels cut into lines at ordinary spaces, never inside a number and its unit. */
final class Labels {
    private Labels() {}

    static List<String> wrap(String text, int length) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > length) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
