package fr.jalon.portal.search;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The codes that a filter may hold: sectors (groups of trades and trades), CPV codes or their beginnings, territories. */
@Singleton
public final class Vocabulary {
    private static final Pattern CPV = Pattern.compile("(\\d{2,8})(?:-\\d)?");
    private static final Pattern TERRITORY = Pattern.compile("fr|(?:com|epci|dep|reg|ze)-[0-9AB]{2,9}");

    private final Function<String, Optional<String>> sectors;
    private final Function<String, Optional<String>> cpvs;
    private final Function<String, Optional<Territory>> territories;
    /** Territories change with a new version only, and there are few enough to keep. */
    private final Map<String, Territory> found = new ConcurrentHashMap<>();

    @Inject
    public Vocabulary(Trades trades, Cpvs cpvs, TerritoryRepository territories) {
        this(
                code -> isSector(trades, code) ? Optional.of(code) : Optional.empty(),
                code -> cpvs.find(code).map(cpv -> cpv.code()),
                territories::findByCode);
    }

    /** For those who have no database. */
    Vocabulary(
            Function<String, Optional<String>> sectors,
            Function<String, Optional<String>> cpvs,
            Function<String, Optional<Territory>> territories) {
        this.sectors = sectors;
        this.cpvs = cpvs;
        this.territories = territories;
    }

    public Optional<String> sector(String code) {
        return sectors.apply(code);
    }

    /** The eight digits of a code written whole or by its beginning: {@code 77310000}, {@code 7731}, {@code 77310000-6}. */
    public Optional<String> cpv(String text) {
        var written = CPV.matcher(text);
        return written.matches() ? cpvs.apply((written.group(1) + "000000").substring(0, 8)) : Optional.empty();
    }

    public Optional<Territory> territory(String code) {
        if (!TERRITORY.matcher(code).matches()) {
            return Optional.empty();
        }
        Territory known = found.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Territory> territory = territories.apply(code);
        territory.ifPresent(value -> found.put(code, value));
        return territory;
    }

    private static boolean isSector(Trades trades, String code) {
        return trades.find(code).isPresent()
                || trades.groups().stream().anyMatch(group -> group.code().equals(code));
    }
}
