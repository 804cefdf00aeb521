package fr.jalon.content.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rules for words that mean the same, one a line in a file that an operator may edit; see {@code index/synonyms.txt}. */
public record Synonyms(List<String> rules) {
    private static final String ARROW = "=>";

    public Synonyms {
        rules = List.copyOf(rules);
    }

    /** Those that the product brings along. */
    public static Synonyms bundled() {
        try (InputStream stream = Synonyms.class.getResourceAsStream("/index/synonyms.txt")) {
            if (stream == null) {
                throw new IllegalStateException("missing resource /index/synonyms.txt");
            }
            return parse("synonyms.txt", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws {@link SynonymsException}, with every line at fault, where the file cannot be read or is wrong. */
    public static Synonyms read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new SynonymsException(file + " : le fichier n’est pas en UTF-8", e);
        } catch (IOException e) {
            throw new SynonymsException(file + " : fichier introuvable ou illisible", e);
        }
    }

    static Synonyms parse(String name, String text) {
        List<String> rules = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String rule = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                String fault = fault(rule);
                if (!fault.isEmpty()) {
                    faults.add("%s, ligne %d : %s : « %s »".formatted(name, number, fault, rule));
                }
                rules.add(rule);
            }
        }
        if (!faults.isEmpty()) {
            throw new SynonymsException(String.join("\n", faults), null);
        }
        return new Synonyms(rules);
    }

    /** What is wrong with a rule, "" where nothing is. */
    private static String fault(String rule) {
        String[] sides = rule.split(ARROW, -1);
        if (sides.length > 2) {
            return "une seule flèche « => » par ligne";
        }
        if (rule.contains("\\")) {
            return "le caractère « \\ » ne s’emploie pas";
        }
        for (String side : sides) {
            for (String term : side.split(",", -1)) {
                if (term.chars().noneMatch(Character::isLetterOrDigit)) {
                    return side.isBlank()
                            ? "il manque des mots d’un côté de la flèche"
                            : "il manque un mot entre deux virgules";
                }
            }
        }
        return sides.length == 1 && !rule.contains(",")
                ? "un seul terme : il en faut deux, séparés par une virgule ou une flèche « => »"
                : "";
    }
}
