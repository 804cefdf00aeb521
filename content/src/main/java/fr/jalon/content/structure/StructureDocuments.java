package fr.jalon.content.structure;

import fr.jalon.content.cpv.Cpvs;
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

/** Joins structures with what their codes mean: territories, trades, CPV; one query, however many structures. */
@Singleton
public final class StructureDocuments {
    private final TerritoryRepository territories;
    private final Trades trades;
    private final Cpvs cpvs;

    StructureDocuments(TerritoryRepository territories, Trades trades, Cpvs cpvs) {
        this.territories = territories;
        this.trades = trades;
        this.cpvs = cpvs;
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
                                .toList()))
                .toList();
    }
}
