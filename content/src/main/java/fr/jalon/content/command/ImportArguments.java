package fr.jalon.content.command;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the command line of an import asks for. */
record ImportArguments(
        What what,
        List<Path> files,
        ImportOptions options,
        @Nullable String reason,
        boolean correction) {
    static final String USAGE = """
        Usage :
          import structures FICHIER [--essai] [--source TEXTE] [--date AAAA-MM-JJ]
          import marches FICHIER [--essai] [--source TEXTE] [--date AAAA-MM-JJ]
          import marches-ocds FICHIER.json [--essai] [--source TEXTE] [--date AAAA-MM-JJ]
          import attributions FICHIER.json [--essai] [--source TEXTE] [--date AAAA-MM-JJ]
          import avis FICHIER.xml [--essai] [--source TEXTE] [--date AAAA-MM-JJ]
          import statistiques SERIES.csv VALEURS.csv [--essai] [--date AAAA-MM-JJ] [--raison TEXTE] [--correction]
        --essai : lit et contrôle tout, n’enregistre rien.
        --source : d’où vient le fichier (à défaut, son nom) ; --date : sa date (à défaut, aujourd’hui).
        --raison : pourquoi des chiffres publiés changent, ce que lisent les visiteurs ; --correction : ils étaient faux.\
        """;

    enum What {
        STRUCTURES(1),
        MARKETS(1),
        RELEASES(1),
        ACTS(1),
        STATISTICS(2);

        final int files;

        What(int files) {
            this.files = files;
        }

        static What of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "structures" -> STRUCTURES;
                case "marches", "marchés" -> MARKETS;
                case "marches-ocds", "marchés-ocds" -> RELEASES;
                case "attributions", "avis" -> ACTS;
                case "statistiques" -> STATISTICS;
                default -> throw new ImportException("« " + word + " » ne s’importe pas.\n" + USAGE);
            };
        }
    }

    /** Reads the words after {@code import}; throws {@link ImportException} with what to do. */
    static ImportArguments parse(List<String> arguments, LocalDate today) {
        Deque<String> words = new ArrayDeque<>(arguments);
        if (words.isEmpty()) {
            throw new ImportException(USAGE);
        }
        What what = What.of(words.pop());
        List<Path> files = new ArrayList<>();
        boolean dryRun = false;
        String source = "";
        LocalDate date = today;
        String reason = null;
        boolean correction = false;
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--essai" -> dryRun = true;
                case "--source" -> source = value(word, words);
                case "--raison" -> reason = value(word, words);
                case "--correction" -> correction = true;
                case "--date" -> date = date(value(word, words));
                default -> files.add(existing(word));
            }
        }
        if (files.size() != what.files) {
            throw new ImportException(
                    "Il faut %d fichier(s), %d indiqué(s).\n%s".formatted(what.files, files.size(), USAGE));
        }
        String named = source.isBlank() ? String.valueOf(files.getFirst().getFileName()) : source;
        return new ImportArguments(what, files, new ImportOptions(dryRun, named, date), reason, correction);
    }

    Path file() {
        return files.getFirst();
    }

    private static Path existing(String word) {
        if (word.startsWith("--")) {
            throw new ImportException("Option inconnue : " + word + "\n" + USAGE);
        }
        Path file = Path.of(word);
        if (!Files.isReadable(file)) {
            throw new ImportException("Fichier introuvable ou illisible : " + file);
        }
        return file;
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty() || words.peek().startsWith("--")) {
            throw new ImportException("L’option " + option + " attend une valeur.\n" + USAGE);
        }
        return words.pop();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ImportException("Date illisible : « " + text + " » ; attendu : 2026-11-30", e);
        }
    }
}
