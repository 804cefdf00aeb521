package fr.jalon.portal.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.portal.relevance.JudgedSet.Judged;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts every judged search to a running portal, as other software would, and prints how well it is answered. With words as
 * second argument it prints the first hits of the searches that have them.
 */
public final class RelevanceBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> PATHS = Map.of("markets", "/marches", "structures", "/structures");

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int RETRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String url;
    private final Map<String, Map<String, Map<String, List<String>>>> collections = new HashMap<>();

    RelevanceBench(String url) {
        this.url = url;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Judged> searches = JudgedSet.read(Path.of("bench/relevance")).searches();
        String words = arguments.length > 1 ? arguments[1] : "";
        if (!words.isEmpty()) {
            searches = searches.stream()
                    .filter(search -> search.toString().contains(words))
                    .toList();
        }
        List<Score> scores = new RelevanceBench(arguments[0]).run(searches);
        if (words.isEmpty()) {
            print(scores);
        } else {
            scores.forEach(score -> print(score, Score.DEPTH));
        }
    }

    List<Score> run(List<Judged> searches) throws IOException, InterruptedException {
        List<Score> scores = new ArrayList<>();
        for (Judged search : searches) {
            scores.add(score(search));
        }
        return scores;
    }

    private Score score(Judged search) throws IOException, InterruptedException {
        String path = PATHS.get(search.need().search());
        Map<String, Map<String, List<String>>> collection = collection(path, search.filters());
        JsonNode answer = JSON.readTree(get(path + ".json?page=1&q="
                + URLEncoder.encode(search.words(), StandardCharsets.UTF_8)
                + (search.filters().isEmpty() ? "" : "&" + search.filters())));
        List<Integer> grades = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (JsonNode item : answer.get("items")) {
            if (grades.size() < Score.DEPTH) {
                Map<String, List<String>> row = collection.get(item.get("url").asText());
                if (row == null) {
                    throw new IllegalStateException("not in the collection: " + item);
                }
                grades.add(search.need().grade(row));
                titles.add(item.get(item.has("title") ? "title" : "name").asText());
            }
        }
        List<Integer> ideal = collection.values().stream()
                .map(row -> search.need().grade(row))
                .sorted(Collections.reverseOrder())
                .limit(Score.DEPTH)
                .toList();
        return new Score(search, grades, titles, ideal);
    }

    /** Everything that the filters of a search leave, whatever its words. */
    private Map<String, Map<String, List<String>>> collection(String path, String filters)
            throws IOException, InterruptedException {
        String address = path + ".csv" + (filters.isEmpty() ? "" : "?" + filters);
        Map<String, Map<String, List<String>>> known = collections.get(address);
        if (known == null) {
            known = Collection.of(get(address));
            collections.put(address, known);
        }
        return known;
    }

    /** A machine that is busy with other things may answer late: that is not what is measured here. */
    private String get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + address)).build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        for (int retry = 0; response.statusCode() == UNAVAILABLE && retry < RETRIES; retry++) {
            Thread.sleep(PAUSE);
            response = CLIENT.send(request, BodyHandlers.ofString());
        }
        if (response.statusCode() != OK) {
            throw new IOException(address + " " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static void print(List<Score> scores) {
        Map<String, List<Score>> groups = new TreeMap<>(scores.stream()
                .collect(Collectors.groupingBy(score -> score.search().kind())));
        scores.stream()
                .collect(Collectors.groupingBy(score -> score.search().need().search()))
                .forEach((search, group) -> groups.put("~ " + search, group));
        groups.put("~ all", scores);
        line("%-14s %8s %8s %8s %16s %10s", "", "searches", "nDCG@10", "MRR", "relevant in ten", "best first");
        groups.forEach((name, group) -> line(
                "%-14s %8d %8.3f %8.3f %15.1f%% %9.1f%%",
                name,
                group.size(),
                Score.meanNdcg(group),
                Score.meanReciprocalRank(group),
                share(group, Score::hasRelevant),
                share(group, Score::bestIsFirst)));
        line("%nThe worst:");
        Score.worst(scores, 25).forEach(score -> print(score, 3));
    }

    private static void print(Score score, int hits) {
        line(
                "%.3f %s, need %s, ideal %s",
                score.ndcg(), score.search(), score.search().need().name(), score.ideal());
        for (int i = 0; i < Math.min(hits, score.grades().size()); i++) {
            line("        %d  %s", score.grades().get(i), score.titles().get(i));
        }
    }

    private static double share(List<Score> scores, Predicate<Score> good) {
        return 100.0 * scores.stream().filter(good).count() / scores.size();
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
