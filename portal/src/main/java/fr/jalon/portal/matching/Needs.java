package fr.jalon.portal.matching;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.LotOfDocument;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the rule needs out of markets as the index holds them. */
@Singleton
public final class Needs {
    private static final int MONTHS_A_YEAR = 12;

    private final Trades trades;
    private final PlannedMarketDocuments documents;

    Needs(Trades trades, PlannedMarketDocuments documents) {
        this.trades = trades;
        this.documents = documents;
    }

    /** By number of lot. */
    public Map<Integer, Need> of(PlannedMarket market) {
        return of(documents.of(List.of(market)).getFirst());
    }

    /** By number of lot. */
    public Map<Integer, Need> of(PlannedMarketDocument market) {
        Map<Integer, Need> needs = new LinkedHashMap<>();
        market.lots().forEach(lot -> needs.put(lot.number(), of(lot, market)));
        return needs;
    }

    private Need of(LotOfDocument lot, PlannedMarketDocument market) {
        boolean single = market.lots().size() == 1;
        Double euros = first(lot.amountMin(), lot.amountMax());
        if (euros == null && single) {
            euros = first(market.amountMin(), market.amountMax());
        }
        return new Need(
                Nature.ofCode(market.nature()).orElse(Nature.SERVICES),
                crafts(cpv(lot, market)),
                lot.places() == null || lot.places().isEmpty() ? market.placeCodes() : lot.places(),
                devices(lot.devices()),
                yearly(euros == null ? null : Math.round(euros), market.durationMonths()),
                yearly(lot.hours() == null ? null : lot.hours().longValue(), market.durationMonths()),
                market.publicationEnd());
    }

    /** The code of the lot, else those of the market that are of no lot alone; all of them where there is one lot. */
    private static List<String> cpv(LotOfDocument lot, PlannedMarketDocument market) {
        if (market.lots().size() == 1) {
            return market.cpv();
        }
        if (lot.cpv() != null) {
            return List.of(lot.cpv());
        }
        Set<String> ofLots = market.lots().stream()
                .map(LotOfDocument::cpv)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> others =
                market.cpv().stream().filter(code -> !ofLots.contains(code)).toList();
        return others.isEmpty() ? market.cpv() : others;
    }

    /** Codes of one group of trades speak of one part of the work. */
    List<List<String>> crafts(Collection<String> cpv) {
        List<Set<String>> crafts = new ArrayList<>();
        for (String code : cpv) {
            Set<String> craft = new LinkedHashSet<>(trades.ofCpv(code));
            if (craft.isEmpty()) {
                continue;
            }
            Set<String> groups = groups(craft);
            crafts.stream()
                    .filter(known -> groups(known).stream().anyMatch(groups::contains))
                    .findFirst()
                    .ifPresentOrElse(known -> known.addAll(craft), () -> crafts.add(craft));
        }
        return crafts.stream().map(List::copyOf).toList();
    }

    private Set<String> groups(Set<String> craft) {
        return craft.stream().flatMap(trade -> trades.groupOf(trade).stream()).collect(Collectors.toSet());
    }

    static Set<ConsiderationKind> devices(Collection<String> codes) {
        Set<ConsiderationKind> devices = EnumSet.noneOf(ConsiderationKind.class);
        codes.stream().flatMap(code -> ConsiderationKind.ofCode(code).stream()).forEach(devices::add);
        return devices;
    }

    private static @Nullable Double first(@Nullable Double one, @Nullable Double other) {
        return Stream.of(one == null ? other : one)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long yearly(@Nullable Long whole, @Nullable Integer months) {
        if (whole == null || months == null || months <= MONTHS_A_YEAR) {
            return whole;
        }
        return whole * MONTHS_A_YEAR / months;
    }
}
