package fr.jalon.portal.matching;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Nature;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rule reads of a lot.
 *
 * @param crafts the parts of its work, each the trades any of which does it; empty where its CPV codes name none
 * @param places codes of territories; empty where they are not known
 * @param devices what the lot asks and whom it is kept for
 * @param yearlyEuros the least it is worth in a year; null where not known
 * @param yearlyHours of insertion; null where not known
 * @param asked the last day its publication is planned for; null where not known
 */
public record Need(
        Nature nature,
        List<List<String>> crafts,
        List<String> places,
        Set<ConsiderationKind> devices,
        @Nullable Long yearlyEuros,
        @Nullable Long yearlyHours,
        @Nullable LocalDate asked) {

    /** Bodies that the directory does not hold: nobody in it may answer. */
    private static final Set<ConsiderationKind> ELSEWHERE =
            Set.of(ConsiderationKind.RESERVED_PRISON, ConsiderationKind.RESERVED_ESS);

    /** The trade of those who put people at a client's disposal. */
    private static final String STAFFING = "interim-insertion";

    List<String> trades() {
        return crafts.stream().flatMap(List::stream).distinct().toList();
    }

    boolean isReserved() {
        return devices.stream().anyMatch(ConsiderationKind::isReserved);
    }

    /** The reservations some structure of the directory is eligible for; a lot kept for others too is closed to it. */
    List<String> reservations() {
        return devices.stream()
                .filter(ConsiderationKind::isReserved)
                .filter(device -> !ELSEWHERE.contains(device))
                .map(ConsiderationKind::code)
                .sorted()
                .toList();
    }

    /** Whether nobody of the directory may answer. */
    public boolean isForOthers() {
        return isReserved() && reservations().isEmpty();
    }

    /** Whether the lot asks something of its holder that staff at disposal helps to carry out. */
    boolean hasClause() {
        return devices.contains(ConsiderationKind.EXECUTION_CLAUSE) && !isReserved();
    }

    boolean asksStaff() {
        return trades().contains(STAFFING);
    }

    /** Without any trade there is nothing to go by. */
    public boolean isReadable() {
        return !crafts.isEmpty();
    }

    /** One part of its work. */
    Need ofCraft(List<String> craft) {
        return new Need(nature, List.of(craft), places, devices, yearlyEuros, yearlyHours, asked);
    }

    /** In one of its places. */
    Need at(String place) {
        return new Need(nature, crafts, List.of(place), devices, yearlyEuros, yearlyHours, asked);
    }

    /** The same purchase, whatever it will ask: for a buyer that still decides. */
    Need open() {
        return new Need(nature, crafts, places, Set.of(), yearlyEuros, yearlyHours, asked);
    }
}
