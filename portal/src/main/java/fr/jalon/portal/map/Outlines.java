package fr.jalon.portal.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The outlines of the départements, drawn beforehand by {@code OutlineGenerator}: see {@code map/SOURCES.md}. */
final class Outlines {
    static final List<Outline> ALL = read();

    private Outlines() {}

    /**
     * One outline; around Paris a département has two, in its place and beside the map.
     *
     * @param code of a territory
     * @param x where there is most room for a number
     * @param y idem
     * @param room how far the border is from there
     */
    record Outline(String code, int x, int y, int room, String path) {}

    private static List<Outline> read() {
        try (InputStream file = Outlines.class.getResourceAsStream("/map/departements.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 5))
                    .map(part -> new Outline(
                            "dep-" + part[0],
                            Integer.parseInt(part[1]),
                            Integer.parseInt(part[2]),
                            Integer.parseInt(part[3]),
                            part[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
