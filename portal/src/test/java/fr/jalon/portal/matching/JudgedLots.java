package fr.jalon.portal.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Asks a running portal who answers the judged lots alone, and prints how far that is what a person judged. */
public final class JudgedLots {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ALONE = "alone";
    private static final int TOO_MANY = 429;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int RETRIES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String url;

    JudgedLots(String url) {
        this.url = url;
    }

    /** A lot of a market. */
    record LotKey(String market, int lot) {}

    /** One structure judged for one lot. */
    record Judged(LotKey lot, String structure, String name, String verdict) {}

    /** One structure the portal named. */
    record Named(String structure, String name, List<String> kinds) {}

    /**
     * @param right named and judged so
     * @param wrong named, though judged otherwise
     * @param missed judged to answer alone, not named
     * @param unjudged named, and nobody judged them
     */
    record Outcome(int lots, List<String> right, List<String> wrong, List<String> missed, List<String> unjudged) {
        double precision() {
            return right.isEmpty() ? 0 : (double) right.size() / (right.size() + wrong.size());
        }

        double recall() {
            return right.isEmpty() ? 0 : (double) right.size() / (right.size() + missed.size());
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Outcome outcome = new JudgedLots(arguments[0]).run(Path.of("bench/matching"));
        line(
                "%d lots, %d structures judged to answer alone",
                outcome.lots(), outcome.right().size() + outcome.missed().size());
        line("precision %.3f, recall %.3f on \"answers alone\"", outcome.precision(), outcome.recall());
        outcome.wrong().forEach(pair -> line("wrong     %s", pair));
        outcome.missed().forEach(pair -> line("missed    %s", pair));
        outcome.unjudged().forEach(pair -> line("unjudged  %s", pair));
    }

    Outcome run(Path folder) throws IOException, InterruptedException {
        Map<LotKey, List<Judged>> lots = read(folder.resolve("judged.csv"));
        List<String> right = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> unjudged = new ArrayList<>();
        for (Map.Entry<LotKey, List<Judged>> lot : lots.entrySet()) {
            Set<String> named = new HashSet<>();
            Map<String, Judged> judged = new HashMap<>();
            lot.getValue().forEach(one -> judged.put(one.structure(), one));
            for (Named one : named(lot.getKey(), "seule")) {
                named.add(one.structure());
                Judged verdict = judged.get(one.structure());
                List<String> list =
                        verdict == null ? unjudged : verdict.verdict().equals(ALONE) ? right : wrong;
                list.add(text(lot.getKey(), one.structure(), one.name()));
            }
            lot.getValue().stream()
                    .filter(one -> one.verdict().equals(ALONE) && !named.contains(one.structure()))
                    .forEach(one -> missed.add(text(lot.getKey(), one.structure(), one.name())));
        }
        return new Outcome(lots.size(), right, wrong, missed, unjudged);
    }

    /** Everybody named for a lot, with a grade or with any. */
    List<Named> named(LotKey lot, String grade) throws IOException, InterruptedException {
        List<Named> named = new ArrayList<>();
        JsonNode next = JSON.valueToTree(1);
        while (!next.isNull()) {
            JsonNode page = JSON.readTree(get("/api/v1/markets/" + lot.market() + "/lots/" + lot.lot()
                    + "/structures?page=" + next.asInt() + (grade.isEmpty() ? "" : "&niveau=" + grade)));
            for (JsonNode item : page.get("items")) {
                List<String> kinds = new ArrayList<>();
                item.get("kinds").forEach(kind -> kinds.add(kind.asText()));
                String address = item.get("url").asText();
                named.add(new Named(
                        address.substring(address.lastIndexOf('/') + 1),
                        item.get("name").asText(),
                        kinds));
            }
            next = page.path("next").isMissingNode() ? JSON.nullNode() : page.get("next");
        }
        return named;
    }

    static Map<LotKey, List<Judged>> read(Path file) throws IOException {
        Map<LotKey, List<Judged>> lots = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(Files.newBufferedReader(file))) {
            reader.forEach(row -> {
                LotKey lot = new LotKey(row.getField("market"), Integer.parseInt(row.getField("lot")));
                lots.computeIfAbsent(lot, key -> new ArrayList<>())
                        .add(new Judged(lot, row.getField("structure"), row.getField("name"), row.getField("verdict")));
            });
        }
        return lots;
    }

    private static String text(LotKey lot, String structure, String name) {
        return lot.market() + " " + lot.lot() + " " + structure + " " + name;
    }

    /** One client may ask so much a minute: then it waits. */
    private String get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + address)).build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        for (int retry = 0; mayRetry(response) && retry < RETRIES; retry++) {
            Thread.sleep(PAUSE);
            response = CLIENT.send(request, BodyHandlers.ofString());
        }
        if (response.statusCode() != OK) {
            throw new IOException(address + " " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** A machine that is busy with other things may answer late: that is not what is measured here. */
    private static boolean mayRetry(HttpResponse<String> response) {
        return response.statusCode() == TOO_MANY || response.statusCode() == UNAVAILABLE;
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
