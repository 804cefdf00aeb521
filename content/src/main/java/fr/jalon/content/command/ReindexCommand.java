package fr.jalon.content.command;

import fr.jalon.content.index.IndexContract;
import fr.jalon.content.index.SynonymsException;
import fr.jalon.content.index.SynonymsFile;
import fr.jalon.content.outbox.IndexRebuilds;
import fr.jalon.content.outbox.IndexRebuilds.Progress;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The command {@code reindex}: asks the indexer that is running to build indexes anew, with the synonyms as they are in
 * their file now, and prints how far it is until they are in use. Its exit code is 0 when they are, 1 when they are not
 * (yet), 2 when the command or the file of synonyms cannot be used.
 */
@Singleton
public final class ReindexCommand {
    static final String USAGE = """
        Usage :
          reindex [marches|structures]
          reindex --arreter
        Sans précision, les deux index. --arreter abandonne les reconstructions demandées : l’index en usage reste.\
        """;

    private static final Duration POLL = Duration.ofMillis(250);
    /** An indexer that runs hears of a request at once, and takes over within seconds where another stopped. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final IndexRebuilds rebuilds;
    private final SynonymsFile synonyms;

    ReindexCommand(DataSource dataSource, DataSourceResolver resolver, SynonymsFile synonyms) {
        // The injected data source only gives connections inside a transaction.
        this.rebuilds = new IndexRebuilds(resolver.resolve(dataSource));
        this.synonyms = synonyms;
    }

    public int run(List<String> arguments, PrintStream out) throws SQLException, InterruptedException {
        if (arguments.equals(List.of("--arreter"))) {
            out.println(rebuilds.stop() == 0 ? "Aucune reconstruction en cours." : "Reconstruction abandonnée.");
            return 0;
        }
        List<IndexContract> indexes = indexes(arguments);
        if (indexes.isEmpty()) {
            out.println(USAGE);
            return 2;
        }
        try {
            // The indexer reads its own copy; a fault that can be told here is told at once.
            synonyms.read();
        } catch (SynonymsException e) {
            out.println(e.getMessage());
            return 2;
        }
        Map<Long, IndexContract> requests = new LinkedHashMap<>();
        for (IndexContract index : indexes) {
            requests.put(rebuilds.request(index.kind()), index);
        }
        return follow(requests, out);
    }

    private static List<IndexContract> indexes(List<String> arguments) {
        if (arguments.isEmpty()) {
            return List.of(IndexContract.values());
        }
        List<IndexContract> indexes = new ArrayList<>();
        for (String argument : arguments) {
            switch (argument) {
                case "marches", "marchés" -> indexes.add(IndexContract.MARKETS);
                case "structures" -> indexes.add(IndexContract.STRUCTURES);
                default -> {
                    return List.of();
                }
            }
        }
        return indexes;
    }

    private int follow(Map<Long, IndexContract> requests, PrintStream out) throws SQLException, InterruptedException {
        Map<Long, String> said = new HashMap<>();
        Map<Long, String> outcomes = new HashMap<>();
        Instant limit = Instant.now().plus(PATIENCE);
        boolean begun = false;
        while (outcomes.size() < requests.size()) {
            for (Map.Entry<Long, IndexContract> request : requests.entrySet()) {
                Progress progress = rebuilds.progress(request.getKey());
                begun |= progress.expected() != null || progress.problem() != null;
                String text = request.getValue().alias() + " : " + text(progress);
                if (!text.equals(said.put(request.getKey(), text))) {
                    out.println(text);
                }
                if (progress.outcome() != null) {
                    outcomes.put(request.getKey(), progress.outcome());
                }
            }
            if (!begun && outcomes.isEmpty() && Instant.now().isAfter(limit)) {
                out.println("Aucun indexeur ne répond : les demandes sont gardées, le prochain qui démarre les fera.");
                return 1;
            }
            Thread.sleep(POLL);
        }
        return outcomes.values().stream().allMatch("done"::equals) ? 0 : 1;
    }

    private static String text(Progress progress) {
        String outcome = progress.outcome();
        if (outcome == null) {
            String count = progress.expected() == null
                    ? "en attente"
                    : "%,d documents sur %,d".formatted(progress.written(), progress.expected());
            return progress.problem() == null ? count : count + ", nouvel essai après : " + progress.problem();
        }
        return switch (outcome) {
            case "done" -> "reconstruit, %,d documents.".formatted(progress.written());
            case "stopped" -> "abandonné, l’index en usage reste.";
            default -> "refusé, l’index en usage reste. " + progress.problem();
        };
    }
}
