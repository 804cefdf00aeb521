package fr.jalon.portal.search;

import fr.jalon.content.text.Fold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody searches for, as typed, and the words of it that carry meaning; few enough to keep any query quick. */
record Words(String typed, List<String> meaningful) {
    /** Each word costs one look at every field; nobody describes what he looks for in more. */
    static final int MOST = 12;
    /** In shorter words any error makes another word. */
    static final int SHORTEST_CORRECTABLE = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*");
    private static final Pattern ARTICLE =
            Pattern.compile("\\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("[^\\s,;()]*\\d[^\\s,;()]*");
    /** "L. 2113-12" and "l2113-12" are written L2113-12 in the texts. */
    private static final Pattern LEGAL_ARTICLE = Pattern.compile("(?i)\\b([lrd])[. ]*(\\d{4}-\\d+)");
    /** How a sentence begins that could as well be left out; what follows "entreprise d’insertion" could not. */
    private static final Pattern PREAMBLE =
            Pattern.compile("(?i)^(?:(?:je|nous|on) )?(?:(?:re)?cherch\\p{L}+ )?(?:une? |des |les? |la"
                    + " )?(?:entreprise|société|structure|prestataire|fournisseur|association)s? (?:de |d[’']|pour |en"
                    + " |qui )(?:l[ae]s? |l[’'])?(?!insertion|travail|quartier)");
    /** "Saint-Martin-de-la-Place". */
    private static final int LONGEST_PLACE = 5;
    /** More pairs than these are no longer one thing written apart. */
    private static final int MOST_PAIRED = 4;

    private static final Set<String> SMALL = Set.of(
            "a", "ai", "à", "au", "aux", "avec", "ce", "ces", "chez", "dans", "de", "des", "du", "en", "et", "la", "le",
            "les", "leur", "leurs", "ou", "où", "par", "pour", "sans", "se", "ses", "son", "sous", "sur", "un", "une",
            "vers");

    static Words of(String text) {
        String typed = LEGAL_ARTICLE.matcher(text).replaceAll("$1$2");
        Set<String> all = new LinkedHashSet<>();
        WORD.matcher(ARTICLE.matcher(typed).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.FRENCH))
                .forEach(all::add);
        List<String> meaningful =
                all.stream().filter(word -> !SMALL.contains(word)).limit(MOST).toList();
        return new Words(typed, meaningful.isEmpty() ? all.stream().limit(MOST).toList() : meaningful);
    }

    /** A word that joins others and means nothing alone. */
    static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.FRENCH));
    }

    /** Nothing to look for: punctuation only. */
    boolean isEmpty() {
        return meaningful.isEmpty();
    }

    /**
     * The ways to read it, of which one is enough: as typed, for rules about several words ("aide par le travail"); without
     * the small words, which few fields have; without a preamble; with two words written as one.
     */
    List<String> readings() {
        Set<String> readings = new LinkedHashSet<>(List.of(typed, joined()));
        String rest = PREAMBLE.matcher(typed).replaceFirst("");
        if (!rest.equals(typed) && !rest.isBlank()) {
            readings.add(of(rest).joined());
        }
        for (int i = 0; i + 1 < meaningful.size() && meaningful.size() <= MOST_PAIRED; i++) {
            List<String> paired = new ArrayList<>(meaningful);
            paired.set(i, paired.get(i) + paired.remove(i + 1));
            readings.add(String.join(" ", paired));
        }
        return List.copyOf(readings);
    }

    /** Every run of a few words, as names of places are compared: "saint etienne" of "recyclage à St-Étienne". */
    static List<String> runs(String text) {
        List<String> words = List.of(Fold.foldPlace(text).split(" "));
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_PLACE); to++) {
                runs.add(String.join(" ", words.subList(from, to)));
            }
        }
        return runs;
    }

    String joined() {
        return String.join(" ", meaningful);
    }

    /** The words in which a typing error can be told from another word; those of a code ("MAPA-2027-03") are as they are. */
    List<String> correctable() {
        Set<String> ofCodes = CODE.matcher(typed.toLowerCase(Locale.FRENCH))
                .results()
                .flatMap(code -> WORD.matcher(code.group()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return meaningful.stream()
                .filter(word -> word.length() >= SHORTEST_CORRECTABLE && !ofCodes.contains(word))
                .toList();
    }
}
