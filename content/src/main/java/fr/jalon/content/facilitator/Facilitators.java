package fr.jalon.content.facilitator;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.text.Fold;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where facilitators work, and whom a market there may turn to. Nobody is proposed who did not say so, or whom no buyer named. */
@Singleton
public class Facilitators {
    private final FacilitatorRepository rows;
    private final AuditRepository audit;

    Facilitators(FacilitatorRepository rows, AuditRepository audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * A facilitator for a market.
     *
     * @param markets how many others name it there; 0 where it says itself that it works there
     */
    public record Proposal(
            String name,
            int markets,
            @Nullable String mail,
            @Nullable String telephone) {}

    @ReadOnly
    public FacilitatorProfile profile(Organisation facilitator) {
        return rows.findContact(facilitator.id())
                .map(contact ->
                        new FacilitatorProfile(rows.findCover(facilitator.id()), contact.mail(), contact.telephone()))
                .orElse(FacilitatorProfile.EMPTY);
    }

    @Transactional
    public void describe(Rights by, Organisation facilitator, FacilitatorProfile profile) {
        by.require(rights -> rights.mayEdit(facilitator));
        rows.putContact(facilitator.id(), profile.mail(), profile.telephone());
        rows.clearCover(facilitator.id());
        profile.territories().forEach(territory -> rows.cover(facilitator.id(), territory));
        audit.add(
                by.actor(),
                facilitator.id(),
                "facilitator.describe",
                facilitator.name(),
                String.join(", ", profile.territories()));
    }

    /**
     * Those that say they work there, then those that most markets there name.
     *
     * @param except the market that asks; empty for a new one
     */
    @ReadOnly
    public List<Proposal> proposals(Collection<String> places, String except) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<Proposal> proposals = new ArrayList<>();
        Set<String> names = new HashSet<>();
        rows.findCovering(places).forEach(found -> {
            if (names.add(Fold.fold(found.name()))) {
                proposals.add(new Proposal(found.name(), 0, found.mail(), found.telephone()));
            }
        });
        rows.findNamed(places, except).forEach(found -> {
            if (names.add(Fold.fold(found.name()))) {
                proposals.add(new Proposal(found.name(), found.markets(), null, null));
            }
        });
        return List.copyOf(proposals);
    }
}
