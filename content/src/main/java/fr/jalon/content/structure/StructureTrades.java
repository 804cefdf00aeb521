package fr.jalon.content.structure;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.trade.Trade;
import fr.jalon.content.trade.Trades;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The trades of a structure: what it says itself comes first; where it says nothing, what its NAF code tells. */
public record StructureTrades(List<String> codes, boolean derived) {
    public static StructureTrades of(Structure structure, Trades catalogue) {
        if (!structure.declaredTrades().isEmpty()) {
            return new StructureTrades(structure.declaredTrades(), false);
        }
        List<String> codes = structure.naf() == null ? List.of() : catalogue.ofNaf(structure.naf());
        return new StructureTrades(codes, !codes.isEmpty());
    }

    public List<String> groups(Trades catalogue) {
        return codes.stream()
                .map(catalogue::groupOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Other words for these trades: everyday ones, those of the CPV, and the names of their groups. */
    List<String> words(Trades catalogue, Cpvs cpvs) {
        return Stream.concat(
                        codes.stream()
                                .flatMap(code -> Stream.concat(
                                        catalogue.find(code).map(Trade::words).stream(),
                                        catalogue.cpvPrefixes(code).stream().map(cpvs::labelOfPrefix))),
                        groups(catalogue).stream().map(catalogue::label))
                .distinct()
                .toList();
    }

    public List<String> labels(Trades catalogue) {
        return codes.stream().map(catalogue::label).toList();
    }
}
