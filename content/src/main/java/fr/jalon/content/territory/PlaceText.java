package fr.jalon.content.territory;

import fr.jalon.content.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed to name a place, read as one of the ways there are to name one. */
sealed interface PlaceText {
    /** A code such as {@code com-59350}, in its usual letters. */
    record Code(String code) implements PlaceText {}

    /** Five characters: a postcode, or the number of a commune. */
    record Number(String number) implements PlaceText {}

    /** Folded names, to be tried in this order; none where there is nothing to look for. */
    record Names(List<Name> names) implements PlaceText {}

    /** A folded name, of the given kind and in the given département where they were said. */
    record Name(
            String folded,
            @Nullable TerritoryKind kind,
            @Nullable String departement) {}

    Pattern CODE = Pattern.compile("fr|(com|epci|dep|reg|ze)-[0-9][0-9ab][0-9]*", Pattern.CASE_INSENSITIVE);
    Pattern DEPARTEMENT = Pattern.compile("\\d{1,2}|2[AB]|97\\d");
    Pattern COMMUNE = Pattern.compile("\\d[0-9AB]\\d{3}");
    Pattern SIREN = Pattern.compile("\\d{9}");
    Pattern BRACKET = Pattern.compile("(.*)\\((\\d{2,3}|2[AB])\\)\\s*", Pattern.CASE_INSENSITIVE);
    Pattern KIND = Pattern.compile(
            "(zone d emploi|bassin d emploi|departement|region|ville|commune) (?:(?:de la|de l|de|du|des|d) )?(.+)");

    static PlaceText of(String typed) {
        String text = typed.strip();
        if (CODE.matcher(text).matches()) {
            return new Code(codeInUsualLetters(text));
        }
        String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (DEPARTEMENT.matcher(number).matches()) {
            return new Code("dep-" + (number.length() == 1 ? "0" + number : number));
        }
        if (COMMUNE.matcher(number).matches()) {
            return new Number(number);
        }
        if (SIREN.matcher(number).matches()) {
            return new Code("epci-" + number);
        }
        return names(text);
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
        Matcher said = KIND.matcher(folded);
        if (said.matches()) {
            TerritoryKind kind =
                    switch (said.group(1)) {
                        case "departement" -> TerritoryKind.DEPARTEMENT;
                        case "region" -> TerritoryKind.REGION;
                        case "ville", "commune" -> TerritoryKind.COMMUNE;
                        default -> TerritoryKind.EMPLOYMENT_ZONE;
                    };
            names.add(new Name(said.group(2), kind, departement));
        }
        return new Names(names);
    }
}
