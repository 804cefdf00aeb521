package fr.jalon.content.market.ocds;

import fr.jalon.content.market.ocds.ReleaseNode.Refusal;
import java.util.List;

/** The account of an import of releases: each is counted once, a refused one with every reason and its path in the file. */
public record ReleaseReport(
        boolean dryRun, int created, int updated, int unchanged, int refused, List<Refusal> refusals) {
    public ReleaseReport {
        refusals = List.copyOf(refusals);
    }

    /** One line a reason: {@code /releases/3/tender/title : ce texte est obligatoire}. */
    public List<String> lines() {
        return refusals.stream()
                .map(refusal -> refusal.path() + "\u00a0: " + refusal.reason())
                .toList();
    }

    public String summary() {
        return "%s%d publication(s) lue(s)\u00a0: %d créée(s), %d mise(s) à jour, %d inchangée(s), %d refusée(s)"
                .formatted(
                        dryRun ? "Essai à blanc, rien n’est enregistré. " : "",
                        created + updated + unchanged + refused,
                        created,
                        updated,
                        unchanged,
                        refused);
    }
}
