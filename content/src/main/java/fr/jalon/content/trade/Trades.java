package fr.jalon.content.trade;

import fr.jalon.content.cpv.Cpv;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All trades in memory, read once from the database. */
@Singleton
public final class Trades {
    private final TradeRepository repository;
    private volatile @Nullable Catalogue catalogue;

    Trades(TradeRepository repository) {
        this.repository = repository;
    }

    /** The groups with their trades, in the order pages show them. */
    public List<TradeGroup> groups() {
        return catalogue().groups();
    }

    public Optional<Trade> find(String code) {
        return Optional.ofNullable(catalogue().byCode().get(code));
    }

    /** The French label of a trade or of a group; the code itself where it is unknown. */
    public String label(String code) {
        return catalogue().labels().getOrDefault(code, code);
    }

    /** The code of the group a trade is in. */
    public Optional<String> groupOf(String trade) {
        return find(trade).map(Trade::group);
    }

    public List<String> cpvPrefixes(String trade) {
        return find(trade).map(Trade::cpvPrefixes).orElse(List.of());
    }

    /**
     * The trades a CPV code speaks of: those with the longest prefix that begins it, so that a code for painting is
     * not also one for any building work. Empty for a code that names no trade, such as a division of many.
     */
    public List<String> ofCpv(String cpv) {
        Catalogue known = catalogue();
        for (int length = Math.min(8, cpv.length()); length >= 2; length--) {
            List<String> trades = known.byCpv().get(cpv.substring(0, length));
            if (trades != null) {
                return trades;
            }
        }
        return List.of();
    }

    /** The trades a CPV code speaks of, or where it is wider than any, those it takes in. */
    public List<String> withinCpv(String cpv) {
        List<String> trades = ofCpv(cpv);
        return trades.isEmpty()
                ? catalogue().byCpv().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(Cpv.prefix(cpv)))
                        .flatMap(entry -> entry.getValue().stream())
                        .distinct()
                        .toList()
                : trades;
    }

    /** The trades a NAF code ({@code 8130Z}, {@code 81.30Z}) speaks of; empty for codes that say nothing of a trade. */
    public List<String> ofNaf(String naf) {
        String code = naf.replace(".", "").strip().toUpperCase(Locale.ROOT);
        return catalogue().byNaf().getOrDefault(code, List.of());
    }

    private Catalogue catalogue() {
        Catalogue loaded = catalogue;
        return loaded == null ? load() : loaded;
    }

    private synchronized Catalogue load() {
        Catalogue loaded = catalogue;
        if (loaded == null) {
            loaded = Catalogue.of(repository.findAll());
            catalogue = loaded;
        }
        return loaded;
    }
}
