package fr.jalon.content.territory;

import fr.jalon.content.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed to name a place, read as one of the ways there are to name one. */
sealed interface PlaceText {
    /** A code such as {@code com-59350}, in its usual letters. */
    record Code(String code) implements PlaceText {}

    /** Five characters: a postcode, or the number of a commune. */
    record Number(String number) implements PlaceText {}

    /** A commune as the last line of an address names it. */
    record Address(String postcode, String name) implements PlaceText {}

    /** Folded names, to be tried in this order; none where there is nothing to look for. */
    record Names(List<Name> names) implements PlaceText {}

    /** Names of the whole text, and, should there be none, a part and the place it is said to be in. */
    record Within(Names names, String part, String whole) implements PlaceText {}

    /** A folded name, of the given kind and in the given département where they were said. */
    record Name(
            String folded,
            @Nullable TerritoryKind kind,
            @Nullable String departement) {}

    Pattern CODE = Pattern.compile("fr|(com|epci|dep|reg|ze)-[0-9][0-9ab][0-9]*", Pattern.CASE_INSENSITIVE);
    Pattern SAID_NUMBER = Pattern.compile("^d[eé]p(?:artement|t)?\\.? ?(?=\\d[\\dab]\\d?$)", Pattern.CASE_INSENSITIVE);
    Pattern DEPARTEMENT = Pattern.compile("\\d{1,2}|2[AB]|97\\d");
    Pattern COMMUNE = Pattern.compile("\\d[0-9AB]\\d{3}");
    Pattern SIREN = Pattern.compile("\\d{9}");
    Pattern BRACKET = Pattern.compile("(.*)\\((\\d{2,3}|2[AB])\\)\\s*", Pattern.CASE_INSENSITIVE);
    Pattern KIND = Pattern.compile("(zone d emploi|ze|bassin(?: d emploi)?|departement|dept?|region|ville|commune"
            + "|communaute(?: d agglomeration| de communes| urbaine)?|c[acu]|agglo(?:meration)?|epci)"
            + " (?:(?:de la|de l|de|du|des|d) )?(.+)");
    Pattern POSTCODE_FIRST = Pattern.compile("(\\d{5})[ ,]+(\\p{L}.*)");
    Pattern POSTCODE_LAST = Pattern.compile("(\\p{L}.*?)[ ,]+\\(?(\\d{5})\\)?");
    Pattern QUALIFIED = Pattern.compile("([^,(]+)(?:,([^,]+)|\\(([^()]+)\\))\\s*");
    /** The arrondissements are no territories here: who names one means the town. */
    Pattern ARRONDISSEMENT =
            Pattern.compile("(paris|lyon|marseille) (?:\\d{1,2}|[ivx]+) ?(?:er?|i?eme)?(?: arr(?:ondissement)?)?");

    /** Names that are no names of the list, by which everybody calls the place; folded. */
    Map<String, String> SHORT = Map.ofEntries(
            Map.entry("france entiere", "fr"),
            Map.entry("toute la france", "fr"),
            Map.entry("partout", "fr"),
            Map.entry("ara", "reg-84"),
            Map.entry("aura", "reg-84"),
            Map.entry("bfc", "reg-27"),
            Map.entry("cvl", "reg-24"),
            Map.entry("hdf", "reg-32"),
            Map.entry("idf", "reg-11"),
            Map.entry("paca", "reg-93"),
            Map.entry("pdl", "reg-52"),
            Map.entry("mel", "epci-200093201"),
            Map.entry("grand lyon", "epci-200046977"));

    static PlaceText of(String typed) {
        String text = typed.strip();
        if (CODE.matcher(text).matches()) {
            return new Code(codeInUsualLetters(text));
        }
        String number =
                SAID_NUMBER.matcher(text).replaceFirst("").replace(" ", "").toUpperCase(Locale.ROOT);
        if (DEPARTEMENT.matcher(number).matches()) {
            return new Code("dep-" + (number.length() == 1 ? "0" + number : number));
        }
        if (COMMUNE.matcher(number).matches()) {
            return new Number(number);
        }
        if (SIREN.matcher(number).matches()) {
            return new Code("epci-" + number);
        }
        Matcher first = POSTCODE_FIRST.matcher(text);
        if (first.matches()) {
            return new Address(first.group(1), first.group(2));
        }
        Matcher last = POSTCODE_LAST.matcher(text);
        if (last.matches()) {
            return new Address(last.group(2), last.group(1));
        }
        String known = SHORT.get(Fold.foldPlace(text));
        return known == null ? namesOrWithin(text) : new Code(known);
    }

    private static PlaceText namesOrWithin(String text) {
        Names names = names(text);
        Matcher qualified = QUALIFIED.matcher(text);
        return !BRACKET.matcher(text).matches() && qualified.matches()
                ? new Within(
                        names, qualified.group(1), qualified.group(2) == null ? qualified.group(3) : qualified.group(2))
                : names;
    }

    private static String codeInUsualLetters(String code) {
        String small = code.toLowerCase(Locale.ROOT);
        int dash = small.indexOf('-');
        return dash < 0
                ? small
                : small.substring(0, dash) + small.substring(dash).toUpperCase(Locale.ROOT);
    }

    /** The whole text first: Ville-d'Avray is not the town of Avray. */
    private static Names names(String text) {
        Matcher bracket = BRACKET.matcher(text);
        String departement = bracket.matches() ? bracket.group(2).toUpperCase(Locale.ROOT) : null;
        String folded = Fold.foldPlace(bracket.matches() ? bracket.group(1) : text);
        List<Name> names = new ArrayList<>();
        if (!folded.isEmpty()) {
            names.add(new Name(folded, null, departement));
        }
        Matcher arrondissement = ARRONDISSEMENT.matcher(folded);
        if (arrondissement.matches()) {
            names.add(new Name(arrondissement.group(1), TerritoryKind.COMMUNE, departement));
        }
        Matcher said = KIND.matcher(folded);
        if (said.matches()) {
            names.add(new Name(said.group(2), kind(said.group(1)), departement));
        }
        return new Names(names);
    }

    private static TerritoryKind kind(String said) {
        return switch (said) {
            case "departement", "dept", "dep" -> TerritoryKind.DEPARTEMENT;
            case "region" -> TerritoryKind.REGION;
            case "ville", "commune" -> TerritoryKind.COMMUNE;
            case "ze", "zone d emploi", "bassin", "bassin d emploi" -> TerritoryKind.EMPLOYMENT_ZONE;
            default -> TerritoryKind.EPCI;
        };
    }
}
