package fr.jalon.portal.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws the outlines of the départements from GeoJSON of IGN Admin Express, to be run by hand when they change: for the
 * drawn map ({@code map/departements.txt}: code, x, y and radius of the room for a number, path) and for the base of the
 * moving one ({@code assets/departements.json}). Arguments: metropolitan file, file with those overseas, resources folder.
 */
final class OutlineGenerator {
    /** Drawn large beside the map, where they would be too small to tell apart. */
    private static final Set<String> PARIS = Set.of("75", "92", "93", "94");

    private static final double RADIANS = Math.PI / 180;
    /** A conic projection that keeps shapes, with the parallels and the origin of Lambert-93. */
    private static final double N = Math.log(Math.cos(44 * RADIANS) / Math.cos(49 * RADIANS)) / Math.log(t(44) / t(49));

    private final Map<String, List<List<double[]>>> metropole;
    private final Map<String, List<List<double[]>>> overseas;

    private OutlineGenerator(Path metropole, Path overseas) throws IOException {
        this.metropole = read(metropole);
        this.metropole.keySet().removeIf(code -> code.startsWith("97"));
        this.overseas = read(overseas);
        this.overseas.keySet().removeIf(code -> !code.startsWith("97"));
    }

    public static void main(String[] arguments) throws IOException {
        OutlineGenerator generator = new OutlineGenerator(Path.of(arguments[0]), Path.of(arguments[1]));
        Path resources = Path.of(arguments[2]);
        Files.createDirectories(resources.resolve("map"));
        Files.writeString(resources.resolve("map/departements.txt"), generator.drawing());
        Files.writeString(resources.resolve("assets/departements.json"), generator.geoJson());
    }

    private String drawing() {
        Map<String, List<List<double[]>>> france = project(metropole);
        List<String> lines = new ArrayList<>(lines(france, new double[] {30, 5, 940, 990}, 1.2));
        Map<String, List<List<double[]>>> paris = new TreeMap<>(france);
        paris.keySet().retainAll(PARIS);
        lines.addAll(lines(paris, new double[] {30, 40, 150, 130}, 0.8));
        int place = 0;
        for (String code : overseas.keySet()) {
            Map<String, List<List<double[]>>> one = project(Map.of(code, overseas.get(code)));
            double[] box = {40 + place * 145, 855, 100, 95};
            lines.addAll(lines(one, box, 1.5));
            place++;
        }
        return String.join("\n", lines) + "\n";
    }

    private String geoJson() {
        Map<String, List<List<double[]>>> all = new TreeMap<>(simplify(metropole, 0.012));
        all.putAll(simplify(overseas, 0.012));
        return all.entrySet().stream()
                .map(entry -> "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + entry.getKey()
                        + "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":["
                        + entry.getValue().stream()
                                .filter(ring -> area(ring) > 0.0005)
                                .map(ring -> "[["
                                        + ring.stream()
                                                .map(p -> String.format(Locale.ROOT, "[%.2f,%.2f]", p[0], p[1])
                                                        .replaceAll("\\.?0+(?=[,\\]])", ""))
                                                .collect(Collectors.joining(","))
                                        + "]]")
                                .collect(Collectors.joining(","))
                        + "]}}")
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    /** Paths that fill the box (x, y, width, height), whole units, north up. */
    private static List<String> lines(Map<String, List<List<double[]>>> shapes, double[] box, double tolerance) {
        double[] bounds = bounds(shapes);
        double scale = Math.min(box[2] / (bounds[2] - bounds[0]), box[3] / (bounds[3] - bounds[1]));
        Map<String, List<List<double[]>>> placed = map(
                shapes, p -> new double[] {box[0] + (p[0] - bounds[0]) * scale, box[1] + (bounds[3] - p[1]) * scale});
        List<String> lines = new ArrayList<>();
        simplify(placed, tolerance).forEach((code, rings) -> {
            List<double[]> largest = rings.stream()
                    .max(Comparator.comparingDouble(OutlineGenerator::area))
                    .orElseThrow();
            String path = rings.stream()
                    .filter(ring -> ring.equals(largest) || area(ring) > 12)
                    .map(OutlineGenerator::path)
                    .collect(Collectors.joining());
            double[] room = room(largest);
            lines.add(String.format(Locale.ROOT, "%s %.0f %.0f %.0f %s", code, room[0], room[1], room[2], path));
        });
        return lines;
    }

    private static String path(List<double[]> ring) {
        StringBuilder path = new StringBuilder();
        long x = 0;
        long y = 0;
        for (double[] point : ring.subList(0, ring.size() - 1)) {
            long dx = Math.round(point[0]) - x;
            long dy = Math.round(point[1]) - y;
            if (path.isEmpty()) {
                path.append("M").append(dx).append(" ").append(dy).append("l");
            } else if (dx != 0 || dy != 0) {
                boolean first = path.charAt(path.length() - 1) == 'l';
                path.append(first || dx < 0 ? "" : " ").append(dx);
                path.append(dy < 0 ? "" : " ").append(dy);
            }
            x += dx;
            y += dy;
        }
        return path.append("z").toString();
    }

    /** Where a number has most room: x, y, and how far the border is. */
    private static double[] room(List<double[]> ring) {
        double[] bounds = bounds(Map.of("", List.of(ring)));
        double[] best = {0, 0, 0};
        for (int i = 1; i < 60; i++) {
            for (int j = 1; j < 60; j++) {
                double x = bounds[0] + (bounds[2] - bounds[0]) * i / 60;
                double y = bounds[1] + (bounds[3] - bounds[1]) * j / 60;
                double distance = contains(ring, x, y) ? toBorder(ring, x, y) : 0;
                if (distance > best[2]) {
                    best = new double[] {x, y, distance};
                }
            }
        }
        return best;
    }

    private static boolean contains(List<double[]> ring, double x, double y) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            double[] a = ring.get(i - 1);
            double[] b = ring.get(i);
            if (a[1] > y != b[1] > y && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double toBorder(List<double[]> ring, double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < ring.size(); i++) {
            nearest = Math.min(nearest, toSegment(new double[] {x, y}, ring.get(i - 1), ring.get(i)));
        }
        return nearest;
    }

    /** Each border once, simplified once, so that neighbours still meet. */
    private static Map<String, List<List<double[]>>> simplify(
            Map<String, List<List<double[]>>> shapes, double tolerance) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        shapes.values()
                .forEach(rings -> rings.forEach(ring -> {
                    for (int i = 1; i < ring.size(); i++) {
                        String a = key(ring.get(i - 1));
                        String b = key(ring.get(i));
                        neighbours.computeIfAbsent(a, k -> new HashSet<>()).add(b);
                        neighbours.computeIfAbsent(b, k -> new HashSet<>()).add(a);
                    }
                }));
        Map<String, List<List<double[]>>> simple = new TreeMap<>();
        shapes.forEach((code, rings) -> simple.put(
                code,
                rings.stream()
                        .map(ring -> simplify(ring, neighbours, tolerance))
                        .filter(ring -> ring.size() > 3)
                        .toList()));
        simple.values().removeIf(List::isEmpty);
        return simple;
    }

    private static List<double[]> simplify(List<double[]> ring, Map<String, Set<String>> neighbours, double tolerance) {
        int start = 0;
        for (int i = 0; i < ring.size() - 1; i++) {
            boolean joint = neighbours.get(key(ring.get(i))).size() > 2;
            boolean better = joint != neighbours.get(key(ring.get(start))).size() > 2
                    ? joint
                    : key(ring.get(i)).compareTo(key(ring.get(start))) < 0;
            start = better ? i : start;
        }
        List<double[]> turned = new ArrayList<>(ring.subList(start, ring.size() - 1));
        turned.addAll(ring.subList(0, start + 1));
        List<double[]> simple = new ArrayList<>(List.of(turned.getFirst()));
        int from = 0;
        for (int i = 1; i < turned.size(); i++) {
            if (i == turned.size() - 1 || neighbours.get(key(turned.get(i))).size() > 2) {
                List<double[]> arc = arc(turned.subList(from, i + 1), tolerance);
                simple.addAll(arc.subList(1, arc.size()));
                from = i;
            }
        }
        return simple;
    }

    /** The same points whichever way the border is walked. */
    private static List<double[]> arc(List<double[]> points, double tolerance) {
        String first = key(points.getFirst()) + key(points.get(1));
        String last = key(points.getLast()) + key(points.get(points.size() - 2));
        return first.compareTo(last) <= 0
                ? peucker(points, tolerance)
                : peucker(points.reversed(), tolerance).reversed();
    }

    private static List<double[]> peucker(List<double[]> points, double tolerance) {
        int farthest = 0;
        double distance = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            double off = toSegment(points.get(i), points.getFirst(), points.getLast());
            if (off > distance) {
                distance = off;
                farthest = i;
            }
        }
        if (distance <= tolerance) {
            return List.of(points.getFirst(), points.getLast());
        }
        List<double[]> kept = new ArrayList<>(peucker(points.subList(0, farthest + 1), tolerance));
        kept.removeLast();
        kept.addAll(peucker(points.subList(farthest, points.size()), tolerance));
        return kept;
    }

    private static double toSegment(double[] p, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length, 0, 1);
        return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
    }

    private static double area(List<double[]> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            twice += ring.get(i - 1)[0] * ring.get(i)[1] - ring.get(i)[0] * ring.get(i - 1)[1];
        }
        return Math.abs(twice) / 2;
    }

    private static double[] bounds(Map<String, List<List<double[]>>> shapes) {
        double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        shapes.values()
                .forEach(rings -> rings.forEach(ring -> ring.forEach(p -> {
                    bounds[0] = Math.min(bounds[0], p[0]);
                    bounds[1] = Math.min(bounds[1], p[1]);
                    bounds[2] = Math.max(bounds[2], p[0]);
                    bounds[3] = Math.max(bounds[3], p[1]);
                })));
        return bounds;
    }

    private interface Move {
        double[] of(double[] point);
    }

    private static Map<String, List<List<double[]>>> map(Map<String, List<List<double[]>>> shapes, Move move) {
        Map<String, List<List<double[]>>> moved = new TreeMap<>();
        shapes.forEach((code, rings) -> moved.put(
                code,
                rings.stream().map(ring -> ring.stream().map(move::of).toList()).toList()));
        return moved;
    }

    private static Map<String, List<List<double[]>>> project(Map<String, List<List<double[]>>> shapes) {
        // Overseas each is on its own: what is straight below its own meridian stays so.
        double[] bounds = bounds(shapes);
        boolean far = bounds[3] < 30;
        double middle = far ? (bounds[0] + bounds[2]) / 2 : 3;
        double cos = Math.cos((bounds[1] + bounds[3]) / 2 * RADIANS);
        return map(shapes, p -> {
            if (far) {
                return new double[] {(p[0] - middle) * cos, p[1]};
            }
            double radius = Math.pow(t(p[1]), N);
            double angle = N * (p[0] - middle) * RADIANS;
            return new double[] {radius * Math.sin(angle), -radius * Math.cos(angle)};
        });
    }

    private static double t(double latitude) {
        return Math.tan(Math.PI / 4 - latitude * RADIANS / 2);
    }

    private static String key(double[] point) {
        return point[0] + "," + point[1];
    }

    /** Outer rings alone: no département has a hole that is no other département. */
    private static Map<String, List<List<double[]>>> read(Path file) throws IOException {
        Map<String, List<List<double[]>>> shapes = new TreeMap<>();
        for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
            JsonNode geometry = feature.get("geometry");
            List<List<double[]>> rings = new ArrayList<>();
            for (JsonNode polygon : geometry.get("coordinates")) {
                JsonNode outer = geometry.get("type").asText().equals("Polygon") ? polygon : polygon.get(0);
                List<double[]> ring = new ArrayList<>();
                outer.forEach(p ->
                        ring.add(new double[] {p.get(0).asDouble(), p.get(1).asDouble()}));
                rings.add(ring);
                if (geometry.get("type").asText().equals("Polygon")) {
                    break;
                }
            }
            shapes.put(feature.get("properties").get("code").asText(), rings);
        }
        return shapes;
    }
}
