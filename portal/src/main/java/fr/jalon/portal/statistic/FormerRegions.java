package fr.jalon.portal.statistic;

import fr.jalon.content.text.Fold;
import fr.jalon.portal.map.Joined;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The régions of metropolitan France until 2015, which older documents count by: {@code map/anciennes-regions.txt}. */
final class FormerRegions {
    private static final List<FormerRegion> ALL = read();
    private static final Map<String, FormerRegion> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(region -> Fold.fold(region.name()), region -> region));
    /** As documents write them. */
    private static final Map<String, String> SHORT = Map.of(
            "paca",
            "provence alpes cote d azur",
            "poitou charente",
            "poitou charentes",
            "centre val de loire",
            "centre");

    private FormerRegions() {}

    /** A région, the code of the one it is in today, and how it is drawn, its name in short lines. */
    record FormerRegion(String name, String today, List<String> departements, List<String> lines, Joined outline) {}

    static List<FormerRegion> all() {
        return ALL;
    }

    static Optional<FormerRegion> named(String name) {
        String folded = Fold.fold(name);
        return Optional.ofNullable(BY_NAME.get(SHORT.getOrDefault(folded, folded)));
    }

    private static List<FormerRegion> read() {
        String name = "/map/anciennes-regions.txt";
        try (InputStream file = Objects.requireNonNull(FormerRegions.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";"))
                    .map(part -> region(part[0], part[1], part[2], part[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormerRegion region(String name, String today, String numbers, String lines) {
        List<String> departements =
                Arrays.stream(numbers.split(" ")).map(number -> "dep-" + number).toList();
        return new FormerRegion(name, today, departements, List.of(lines.split("\\|")), Joined.of(departements));
    }
}
