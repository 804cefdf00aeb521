package fr.jalon.content.market.act;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.RowOutcome;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes awards (DECP, JSON) or a planning notice (eForms, XML), told by their first character: acts that cannot be read are
 * refused with line, field and reason, the others are stored in one transaction. A second run changes nothing.
 */
@Singleton
public final class ActImport {
    /** Stored at once: a national file is read in one pass, never held whole. */
    private static final int BATCH = 500;
    /** More refusals than this help nobody. */
    private static final int MOST_REFUSED = 1000;

    private static final int PEEKED = 1024;

    private final PublishedActRepository acts;
    private final Cpvs cpvs;
    private final TransactionOperations<Connection> transactions;

    ActImport(PublishedActRepository acts, Cpvs cpvs, TransactionOperations<Connection> transactions) {
        this.acts = acts;
        this.cpvs = cpvs;
        this.transactions = transactions;
    }

    /** Those of every buyer that is known here. */
    public ActReport run(InputStream content, ImportOptions options) {
        Set<String> buyers = acts.knownBuyers();
        return run(content, options, buyers::contains);
    }

    /** Those of one buyer. */
    public ActReport run(InputStream content, ImportOptions options, String siren) {
        return run(content, options, siren::equals);
    }

    private ActReport run(InputStream content, ImportOptions options, Predicate<String> known) {
        ActFields fields = new ActFields(cpvs::parse);
        BufferedInputStream peeked = new BufferedInputStream(content, PEEKED);
        boolean xml = first(peeked) == '<';
        return transactions.executeWrite(status -> {
            if (options.dryRun()) {
                status.setRollbackOnly();
            }
            Taken taken = new Taken(options);
            if (xml) {
                taken.accept(new EformsReader(fields, known, options).read(peeked));
            } else {
                new DecpReader(fields, known, options).read(peeked, taken);
            }
            taken.store();
            return new ActReport(taken.report.build(), taken.aside);
        });
    }

    /** The first character that says something, the mark of UTF-8 left out. */
    private static int first(BufferedInputStream content) {
        try {
            content.mark(PEEKED);
            int next = content.read();
            while (next == 0xef || next == 0xbb || next == 0xbf || next > 0 && Character.isWhitespace(next)) {
                next = content.read();
            }
            content.reset();
            return next;
        } catch (IOException e) {
            throw new ImportException("Le fichier ne peut pas être lu.", e);
        }
    }

    /** What was read and waits to be stored. */
    private final class Taken implements Consumer<ActRead> {
        private final ImportReport.Builder report;
        private final List<ActRead> waiting = new ArrayList<>();
        private long aside;
        private int refused;

        Taken(ImportOptions options) {
            this.report = ImportReport.builder(options);
        }

        @Override
        public void accept(ActRead read) {
            if (read.act() != null) {
                waiting.add(read);
                if (waiting.size() == BATCH) {
                    store();
                }
            } else if (read.refused()) {
                refuse(read);
            } else {
                aside++;
            }
        }

        private void refuse(ActRead read) {
            report.refused(read.line(), String.join(" ; ", read.faults()));
            if (++refused > MOST_REFUSED) {
                throw new ImportException("Plus de " + MOST_REFUSED + " actes sont refusés, rien n’est enregistré. Le"
                        + " dernier, ligne " + read.line() + "\u00a0: "
                        + read.faults().getFirst());
            }
        }

        void store() {
            Map<String, PublishedAct> stored =
                    acts
                            .findByIdIn(waiting.stream()
                                    .map(read -> read.act().id())
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(PublishedAct::id, Function.identity()));
            Map<String, PublishedAct> inserts = new LinkedHashMap<>();
            Map<String, PublishedAct> updates = new LinkedHashMap<>();
            for (ActRead read : waiting) {
                PublishedAct act = read.act();
                PublishedAct before = stored.get(act.id());
                if (inserts.containsKey(act.id()) || updates.containsKey(act.id())) {
                    report.add(read.line(), act.number(), RowOutcome.MERGED, "déjà dans ce fichier", List.of());
                } else if (before == null) {
                    inserts.put(act.id(), act);
                    report.taken(read.line(), act.number(), RowOutcome.CREATED);
                } else if (act.sameAs(before) || act.sourceDate().isBefore(before.sourceDate())) {
                    report.taken(read.line(), act.number(), RowOutcome.UNCHANGED);
                } else {
                    updates.put(act.id(), act);
                    report.taken(read.line(), act.number(), RowOutcome.UPDATED);
                }
            }
            if (!inserts.isEmpty()) {
                acts.saveAll(inserts.values());
            }
            if (!updates.isEmpty()) {
                acts.updateAll(updates.values());
            }
            waiting.clear();
        }
    }
}
