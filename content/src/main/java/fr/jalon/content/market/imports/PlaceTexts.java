package fr.jalon.content.market.imports;

import fr.jalon.content.territory.PlaceReader;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of execution as buyers write them: département numbers between bars, names, our codes, "tous" for France. */
public final class PlaceTexts {
    private static final Pattern NUMBER_AND_NAME =
            Pattern.compile("(?i)(2[ab](?![a-zà-ÿ])|\\d{1,3})(?:[.,]0+)?(?:\\s*[-–—:]?\\s*[a-zà-ÿ].*)?");

    static final String BETWEEN = "[|;,\\n/]";

    private final PlaceReader places;
    private final Map<String, List<String>> read = new HashMap<>();

    public PlaceTexts(TerritoryRepository territories) {
        this.places = new PlaceReader(territories);
    }

    /** The codes of one place; none where it is no place that is known. */
    public List<String> codes(String text) {
        return read.computeIfAbsent(text.strip(), this::find);
    }

    /** Territory codes without repeats; none where the buyer does not say where. */
    List<String> read(RowCells cells) {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : cells.text(MarketColumn.PLACES).split(BETWEEN)) {
            String text = part.strip();
            if (text.isEmpty()) {
                continue;
            }
            List<String> found = codes(text);
            if (found.isEmpty()) {
                cells.problem(MarketColumn.PLACES, RowCells.shown(text) + " n’est pas un lieu connu");
            }
            codes.addAll(found);
        }
        return List.copyOf(codes);
    }

    private List<String> find(String text) {
        String folded = Fold.fold(text);
        if (folded.matches(
                "tous( les departements)?|toutes?|france( entiere| metropolitaine)?|national|nationale|fr")) {
            return List.of("fr");
        }
        // Corsica was département 20 until 1976 and still is in many lists.
        if (folded.equals("20") || folded.equals("20 corse")) {
            return List.of("dep-2A", "dep-2B");
        }
        Matcher number = NUMBER_AND_NAME.matcher(text);
        List<Territory> candidates =
                places.read(number.matches() ? number.group(1) : text).territories();
        List<String> codes = new ArrayList<>();
        candidates.stream()
                .filter(territory -> number.matches()
                        || territory.code().equalsIgnoreCase(text)
                        || Fold.fold(territory.label()).equals(folded)
                        || Fold.fold(territory.name()).equals(folded))
                // "Nord" and "Aisne" are départements here before they are anything else.
                .min(java.util.Comparator.comparingInt(
                        territory -> territory.kind() == TerritoryKind.DEPARTEMENT ? 0 : 1))
                .ifPresent(territory -> codes.add(territory.code()));
        return codes;
    }
}
