package fr.jalon.portal.matching;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.territory.Territory;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A need said in an address: what is bought, where, for how much a year, for whom it is kept, and when at the latest. */
final class NeedAddress {
    static final String PATH = "/structures/repondre";

    private static final String NATURE = "nature";
    private static final String CPV = "cpv";
    private static final String TERRITORY = "territoire";
    private static final String DEVICE = "dispositif";
    private static final String EUROS = "montant";
    private static final String HOURS = "heures";
    private static final String PUBLICATION = "publication";

    static final List<String> NAMES = List.of(NATURE, CPV, TERRITORY, DEVICE, EUROS, HOURS, PUBLICATION);

    static final Set<String> KNOWN = Stream.of(NAMES, Choice.NAMES, List.of("page"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST = 1_000_000_000;

    private NeedAddress() {}

    static Need read(Parameters parameters, Vocabulary vocabulary, Needs needs) {
        Integer euros = parameters.number(EUROS, 0, MOST).orElse(null);
        Integer hours = parameters.number(HOURS, 0, MOST).orElse(null);
        List<ConsiderationKind> devices = parameters.codes(DEVICE, ConsiderationKind::ofCode);
        return new Need(
                parameters.code(NATURE, Nature::ofCode).orElse(Nature.SERVICES),
                needs.crafts(parameters.codes(CPV, vocabulary::cpv)),
                parameters.codes(TERRITORY, vocabulary::territory).stream()
                        .map(Territory::code)
                        .toList(),
                Set.copyOf(devices),
                euros == null ? null : euros.longValue(),
                hours == null ? null : hours.longValue(),
                parameters.date(PUBLICATION, true).orElse(null));
    }

    /** That of a lot which has no page yet. */
    static SearchAddress of(Need need, int number, PlannedMarket market) {
        Lot lot = market.lots().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        SearchAddress address = SearchAddress.of(PATH)
                .only(NATURE, need.nature().code())
                .only(CPV, lot.cpv() == null ? market.cpv() : List.of(lot.cpv()))
                .only(TERRITORY, need.places());
        if (need.yearlyEuros() != null) {
            address = address.only(EUROS, need.yearlyEuros().toString());
        }
        if (need.yearlyHours() != null) {
            address = address.only(HOURS, need.yearlyHours().toString());
        }
        if (need.asked() != null) {
            address = address.only(PUBLICATION, need.asked().toString());
        }
        return address;
    }
}
