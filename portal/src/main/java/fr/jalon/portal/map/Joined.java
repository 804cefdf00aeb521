package fr.jalon.portal.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The outline of several départements as one: borders between them, which both draw with the same points, are left out.
 *
 * @param x where a label stands: in the département nearest to the middle
 * @param y idem
 */
public record Joined(String path, int x, int y) {
    private static final Pattern PART = Pattern.compile("[Mlz]|-?\\d+");

    /** A corner of a border, in the units of the drawing. */
    private record Corner(int x, int y) {}

    /** A piece of border, in the direction it is drawn in. */
    private record Edge(Corner from, Corner to) {
        Edge reversed() {
            return new Edge(to, from);
        }
    }

    /**
     * @param codes of départements, {@code dep-59}; those that have no outline are left out
     */
    public static Joined of(Collection<String> codes) {
        Map<String, Outlines.Outline> outlines = new LinkedHashMap<>();
        // Around Paris there are two: the first lies in its place.
        Outlines.ALL.stream()
                .filter(outline -> codes.contains(outline.code()))
                .forEach(outline -> outlines.putIfAbsent(outline.code(), outline));
        Set<Edge> edges = new LinkedHashSet<>();
        outlines.values().forEach(outline -> edges.addAll(edges(outline.path())));
        List<Edge> border =
                edges.stream().filter(edge -> !edges.contains(edge.reversed())).toList();
        double middleX = outlines.values().stream()
                .mapToInt(Outlines.Outline::x)
                .average()
                .orElse(0);
        double middleY = outlines.values().stream()
                .mapToInt(Outlines.Outline::y)
                .average()
                .orElse(0);
        Outlines.Outline nearest = outlines.values().stream()
                .min((one, other) -> Double.compare(
                        Math.hypot(one.x() - middleX, one.y() - middleY),
                        Math.hypot(other.x() - middleX, other.y() - middleY)))
                .orElseThrow();
        return new Joined(path(border), nearest.x(), nearest.y());
    }

    private static List<Edge> edges(String path) {
        List<Edge> edges = new ArrayList<>();
        List<String> parts =
                PART.matcher(path).results().map(MatchResult::group).toList();
        Corner first = new Corner(0, 0);
        Corner at = first;
        boolean move = false;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case "M" -> move = true;
                case "l" -> move = false;
                case "z" -> add(edges, at, first);
                default -> {
                    int x = Integer.parseInt(parts.get(i));
                    i++;
                    int y = Integer.parseInt(parts.get(i));
                    Corner next = move ? new Corner(x, y) : new Corner(at.x() + x, at.y() + y);
                    if (move) {
                        first = next;
                    } else {
                        add(edges, at, next);
                    }
                    at = next;
                }
            }
        }
        return edges;
    }

    private static void add(List<Edge> edges, Corner from, Corner to) {
        if (!from.equals(to)) {
            edges.add(new Edge(from, to));
        }
    }

    /** Walks along the border until it comes back, again for each island. */
    private static String path(List<Edge> border) {
        Map<Corner, List<Edge>> from = border.stream()
                .collect(
                        Collectors.groupingBy(Edge::from, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        StringBuilder path = new StringBuilder();
        while (!from.isEmpty()) {
            Corner start = from.keySet().iterator().next();
            Corner at = start;
            path.append('M').append(at.x()).append(' ').append(at.y());
            char command = 'l';
            while (from.containsKey(at)) {
                List<Edge> out = from.get(at);
                Edge edge = out.removeLast();
                if (out.isEmpty()) {
                    from.remove(at);
                }
                path.append(command)
                        .append(edge.to().x() - at.x())
                        .append(' ')
                        .append(edge.to().y() - at.y());
                command = ' ';
                at = edge.to();
            }
            path.append('z');
        }
        return path.toString();
    }
}
