package fr.jalon.content.structure;

import fr.jalon.content.structure.StructureMerge.Sourced;
import fr.jalon.content.structure.claim.Proposal;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Adds one structure to the directory, as an import of one row would: a later file that has it says more of it. */
@Singleton
public class StructureAddition {
    /** How pages call where it comes from. */
    public static final String SOURCE = "Déclaration de la structure, vérifiée par l’exploitant du site";

    private final TransactionOperations<Connection> transactions;

    StructureAddition(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    public String write(Proposal proposal) {
        return StructureJson.write(proposal);
    }

    public Proposal read(String json) {
        return StructureJson.read(json, Proposal.class);
    }

    /** Where the directory has got it meanwhile, what it says stays and this is one more source. */
    public void add(String siret, String json) {
        Proposal proposal = read(json);
        StructureFacts facts = new StructureFacts(
                List.of(proposal.kind()),
                proposal.name(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                new StructureFacts.Place(proposal.address(), proposal.postcode(), proposal.city(), null, null, null),
                null,
                List.of());
        transactions.executeWrite(status -> {
            StructureWriter writer = new StructureWriter(status.getConnection());
            writer.lock();
            StructureRow located = StructurePlaces.locate(
                            writer.connection(), List.of(new StructureRow.Taken(1, siret, siret, facts, List.of())))
                    .getFirst();
            if (located instanceof StructureRow.Taken taken) {
                Map<String, Sourced> sources =
                        writer.sources(List.of(siret)).getOrDefault(siret, new java.util.TreeMap<>());
                Sourced said = new Sourced(SOURCE, LocalDate.now(), taken.facts());
                sources.put(SOURCE, said);
                writer.write(List.of(StructureMerge.page(siret, sources.values())), Map.of(siret, said));
            }
            return siret;
        });
    }
}
