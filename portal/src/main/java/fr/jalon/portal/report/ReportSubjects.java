package fr.jalon.portal.report;

import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.report.Report;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.portal.error.NotFoundException;
import jakarta.inject.Singleton;

/** The pages that can be reported, by the word of the address; a 404 for what is not public. */
@Singleton
final class ReportSubjects {
    private final PlannedMarketRepository markets;
    private final StructureRepository structures;

    ReportSubjects(PlannedMarketRepository markets, StructureRepository structures) {
        this.markets = markets;
        this.structures = structures;
    }

    ReportSubject find(String word, String key) {
        return switch (word) {
            case "marche" ->
                markets.findByReference(key)
                        .map(market ->
                                new ReportSubject(Report.MARKET, key, market.title(), "/marches/" + market.reference()))
                        .orElseThrow(NotFoundException::new);
            case "structure" ->
                structures
                        .findByKey(key)
                        .map(structure ->
                                new ReportSubject(Report.STRUCTURE, key, structure.name(), "/structures/" + key))
                        .orElseThrow(NotFoundException::new);
            default -> throw new NotFoundException();
        };
    }
}
