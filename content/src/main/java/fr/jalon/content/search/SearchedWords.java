package fr.jalon.content.search;

import java.util.regex.Pattern;

/** What somebody typed, made ready for {@code f_query}: numbers that are written in groups become one again. */
public final class SearchedWords {
    /** A SIREN, a FINESS number, a SIRET, or a CPV code with or without its check digit. */
    private static final Pattern NUMBER = Pattern.compile("(\\d[0-9ABab]\\d{7}|\\d{14}|\\d{8})(?:-\\d)?");

    private SearchedWords() {}

    public static String of(String typed) {
        var number = NUMBER.matcher(typed.replaceAll("\\s", ""));
        return number.matches() ? number.group(1) : typed.strip();
    }
}
