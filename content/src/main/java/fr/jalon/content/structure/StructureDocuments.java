package fr.jalon.content.structure;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.territory.FoundIn;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins structures with what their codes mean: territories, trades, CPV; one query, however many structures. */
@Singleton
public final class StructureDocuments {
    private final TerritoryRepository territories;
    private final Trades trades;
    private final Cpvs cpvs;
    private final FoundIn foundIn;

    StructureDocuments(TerritoryRepository territories, Trades trades, Cpvs cpvs, FoundIn foundIn) {
        this.territories = territories;
        this.trades = trades;
        this.cpvs = cpvs;
        this.foundIn = foundIn;
    }

    /** One document a structure, in the same order. */
    public List<StructureDocument> of(Collection<Structure> structures) {
        Set<String> codes = structures.stream()
                .flatMap(structure -> structure.territoriesIn().stream())
                .collect(Collectors.toSet());
        Map<String, Territory> known =
                territories.findByCodes(codes).stream().collect(Collectors.toMap(Territory::code, Function.identity()));
        return structures.stream()
                .map(structure -> StructureDocument.of(
                        structure,
                        trades,
                        cpvs,
                        structure.territoriesIn().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        foundIn.of(
                                Stream.concat(structure.territoriesIn().stream(), structure.areaIn().stream())
                                        .toList(),
                                structure.areaCodes())))
                .toList();
    }
}
