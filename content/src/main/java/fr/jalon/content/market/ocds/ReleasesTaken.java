package fr.jalon.content.market.ocds;

import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.ocds.ReleaseNode.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the releases of one import, beside the markets that are stored already. */
final class ReleasesTaken {
    private final boolean dryRun;
    private final Map<String, PlannedMarket> stored = new HashMap<>();
    private final Map<String, String> referenceOfCode = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> unchanged = new HashSet<>();
    private final List<PlannedMarket> changed = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int created;
    private int updated;
    private int refused;

    ReleasesTaken(boolean dryRun) {
        this.dryRun = dryRun;
    }

    void know(Collection<PlannedMarket> markets) {
        markets.forEach(market -> {
            stored.put(market.reference(), market);
            referenceOfCode.putIfAbsent(code(market), market.reference());
        });
    }

    void refuse(ReleaseNode release) {
        refused++;
        refusals.addAll(release.refusals());
    }

    /** Whether it is not refused. */
    boolean take(PlannedMarket read, ReleaseNode release) {
        String reason = obstacle(read);
        if (reason != null) {
            release.at("tender").at("id").refuse(reason);
            refuse(release);
            return false;
        }
        PlannedMarket present = stored.get(read.reference());
        if (present == null) {
            created++;
            changed.add(read);
        } else if (read.sameAs(present)
                || read.origin().date().isBefore(present.origin().date())) {
            unchanged.add(read.reference());
        } else {
            updated++;
            changed.add(next(read, present));
        }
        return true;
    }

    /** Something beside the market itself is new. */
    void changedBeside(String reference) {
        if (unchanged.remove(reference)) {
            updated++;
        }
    }

    List<PlannedMarket> changed() {
        return changed;
    }

    ReleaseReport report() {
        return new ReleaseReport(dryRun, created, updated, unchanged.size(), refused, refusals);
    }

    private @Nullable String obstacle(PlannedMarket read) {
        if (!given.add(read.reference())) {
            return "ce marché est donné deux fois";
        }
        PlannedMarket present = stored.get(read.reference());
        if (present != null && !present.buyer().siren().equals(read.buyer().siren())) {
            return "cette référence est ici celle d’un marché d’un autre acheteur";
        }
        String known = referenceOfCode.putIfAbsent(code(read), read.reference());
        return read.buyerCode() == null || known == null || known.equals(read.reference())
                ? null
                : "le code de l’acheteur (forecast/buyerCode) est ici celui du marché " + known;
    }

    /** The history that a release brings goes on from ours, or ours goes on with what the release says. */
    private static PlannedMarket next(PlannedMarket read, PlannedMarket present) {
        List<DateChange> ours = present.history();
        List<DateChange> theirs = read.history();
        boolean longer =
                theirs.size() >= ours.size() && theirs.subList(0, ours.size()).equals(ours);
        PlannedMarket next = read.following(present, read.origin().date());
        return longer ? next.remembering(theirs) : next;
    }

    private static String code(PlannedMarket market) {
        return market.buyer().siren() + " " + market.buyerCode();
    }
}
