package fr.jalon.portal.account;

import fr.jalon.content.text.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells passwords that are tried first: one or two words of {@code common-passwords.txt}, whatever digits and signs stand
 * around them or for their letters; next to nothing but digits; the same few characters again and again.
 */
final class CommonPasswords {
    private static final int FEW_CHARACTERS = 5;
    private static final int FEW_LETTERS = 4;
    private static final Map<Character, Character> MEANT =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');
    /** A year, a number, signs: they say nothing of the word before them. */
    private static final Pattern TAIL = Pattern.compile("[^\\p{L}]+$");

    private static final Set<String> WORDS = read();

    private CommonPasswords() {}

    static boolean contain(String password, String mail) {
        String plain = letters(password);
        String name = letters(mail.substring(0, Math.max(0, mail.indexOf('@'))));
        return password.chars().distinct().count() < FEW_CHARACTERS
                || password.codePoints().filter(Character::isLetter).count() < FEW_LETTERS
                || (!name.isEmpty()
                        && plain.contains(name)
                        && plain.replace(name, "").length() < FEW_LETTERS)
                || isWords(plain)
                || isWords(letters(
                        meant(TAIL.matcher(password.toLowerCase(Locale.ROOT)).replaceAll(""))));
    }

    private static boolean isWords(String text) {
        if (WORDS.contains(text)) {
            return true;
        }
        for (int cut = 1; cut < text.length(); cut++) {
            if (WORDS.contains(text.substring(0, cut)) && WORDS.contains(text.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** p@ssw0rd is password. */
    private static String meant(String text) {
        StringBuilder meant = new StringBuilder();
        for (char c : text.toCharArray()) {
            meant.append(MEANT.getOrDefault(c, c).charValue());
        }
        return meant.toString();
    }

    private static String letters(String text) {
        return Fold.fold(text).replaceAll("[^a-z]", "");
    }

    private static Set<String> read() {
        InputStream stream =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/account/common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
