package load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Searches as people make them: both searches without words, some filters, and all those of the judged set, asked for as
 * unevenly as words are (Zipf: the second is asked for half as often as the first, the third a third as often).
 */
public final class Searches {
    private static final List<String> USUAL = List.of(
            "/marches?",
            "/structures?",
            "/marches?dispositif=reserved-iae",
            "/structures?type=ESAT&secteur=nature",
            "/marches?q=espaces+verts&territoire=dep-59",
            "/structures?q=nettoyage&territoire=dep-62",
            "/structures?q=menuiserie&territoire=com-59350&rayon=50");

    private final List<String> addresses;
    private final double[] shares;
    private final Random random = new Random(1);

    private Searches(List<String> addresses) {
        this.addresses = addresses;
        this.shares = new double[addresses.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += 1.0 / (i + 1);
            shares[i] = sum;
        }
    }

    /** As pages; from the directory of the project. */
    public static Searches asPages() throws IOException {
        List<String> judged = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("bench/relevance/queries.csv"))) {
            String[] cells = line.split(";", -1);
            if (cells[1].startsWith("m-") || cells[1].startsWith("s-")) {
                String path = cells[1].startsWith("m-") ? "/marches?q=" : "/structures?q=";
                String filters = cells[3].isEmpty() ? "" : "&" + cells[3];
                judged.add(path + URLEncoder.encode(cells[2], StandardCharsets.UTF_8) + filters);
            }
        }
        Collections.shuffle(judged, new Random(2));
        judged.addAll(0, USUAL);
        return new Searches(judged);
    }

    /** The same as data, a page of it, with its counts. */
    public Searches asJson() {
        return new Searches(addresses.stream()
                .map(address -> address.replace("?", ".json?page=1&"))
                .toList());
    }

    public List<String> all() {
        return addresses;
    }

    String next() {
        int found = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return addresses.get(found < 0 ? -found - 1 : found);
    }
}
