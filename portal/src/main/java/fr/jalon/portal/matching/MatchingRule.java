package fr.jalon.portal.matching;

import static fr.jalon.portal.search.Aggregations.any;
import static fr.jalon.portal.search.Aggregations.anyOf;
import static fr.jalon.portal.search.Aggregations.is;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.market.Nature;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The one rule of who could answer a lot, as queries on the documents of structures; the page
 * {@code /guides/qui-pourrait-repondre} says it in words. What is not known of a structure is never held against it.
 */
@Singleton
final class MatchingRule {
    /** What one place of an ESAT or one post turns over in a year at most, in euros excluding tax. */
    private static final long EUROS_A_PLACE = 15_000;

    /** What one post works in a year. */
    private static final long HOURS_A_PLACE = 1_500;

    /** They put people at the disposal of others, and hold no contract of works or services themselves. */
    private static final List<String> STAFFING_KINDS = List.of("ETTI", "EATT", "GEIQ");

    /** Those of them that help the holder of a contract, whatever the trade; an AI also works itself. */
    static final List<StructureKind> STAFF =
            List.of(StructureKind.ETTI, StructureKind.EATT, StructureKind.GEIQ, StructureKind.AI);

    private static final List<String> WORKING_KINDS = List.of("ACI", "EI", "AI", "EITI", "ESAT", "EA");

    private final Area area;
    private final Trades trades;

    MatchingRule(Area area, Trades trades) {
        this.area = area;
        this.trades = trades;
    }

    /**
     * The rule read for a lot.
     *
     * @param conditions of each grade; who meets several has the best
     * @param facts what is to be said of one who has a grade
     */
    record Reading(Map<Grade, Query> conditions, Map<String, Query> facts) {
        /** Who has each grade and none above it. */
        Map<Grade, Query> grades() {
            Map<Grade, Query> grades = new EnumMap<>(Grade.class);
            List<Query> above = new ArrayList<>();
            for (Grade grade : Grade.values()) {
                Query condition = Objects.requireNonNull(conditions.get(grade));
                grades.put(grade, without(condition, above.toArray(Query[]::new)));
                above.add(condition);
            }
            return grades;
        }

        /** Who has any. */
        Query any() {
            return anyOfThem(conditions.values().stream());
        }
    }

    Reading read(Need need) {
        return read(need, area.of(need.places()));
    }

    /**
     * @param cover of its places
     */
    Reading read(Need need, Area.Cover cover) {
        if (need.isForOthers() || !need.isReadable()) {
            return new Reading(Map.of(Grade.ALONE, nobody(), Grade.PARTNER, nobody(), Grade.CLOSE, nobody()), Map.of());
        }
        Query eligible = eligible(need);
        List<Query> crafts =
                need.crafts().stream().map(craft -> anyOf("trades", craft)).toList();
        Query everyCraft = all(crafts);
        Query someCraft = any(crafts);
        Query group = anyOf("tradeGroups", groups(need));
        Query works = works(need);
        Query staff = staff(need);
        Query fits = fits(need);
        Query closed = closed(need);

        Query suited = all(List.of(eligible, everyCraft, works, cover.whole()));
        Query alone = without(all(List.of(suited, fits)), closed);
        Query partner = without(
                all(List.of(
                        eligible,
                        cover.some(),
                        any(List.of(all(List.of(someCraft, any(List.of(works, staff)))), staffForClause(need))))),
                closed);
        Query vague = need.isReserved() ? all(List.of(unknown("trades"), cover.some())) : nobody();
        Query close =
                all(List.of(eligible, any(List.of(all(List.of(any(List.of(someCraft, group)), cover.near())), vague))));

        Map<Grade, Query> grades = new LinkedHashMap<>();
        grades.put(Grade.ALONE, alone);
        grades.put(Grade.PARTNER, partner);
        grades.put(Grade.CLOSE, close);

        Map<String, Query> facts = new LinkedHashMap<>();
        facts.put("trade.every", everyCraft);
        facts.put("trade.some", someCraft);
        facts.put("trade.group", group);
        facts.put("trade.unknown", unknown("trades"));
        facts.put("works.stated", all(List.of(known("services"), works)));
        facts.put("works.staff", any(List.of(staff, staffForClause(need))));
        facts.put("works.other", all(List.of(known("services"), without(all(List.of()), works))));
        facts.putAll(cover.facts());
        facts.put("size.unknown", unknown("places"));
        facts.put("size.fits", all(List.of(known("places"), fits)));
        facts.put("size.small", without(suited, fits, closed));
        facts.put("closed", closed);
        return new Reading(grades, facts);
    }

    /** Whom the law lets answer; everybody where the lot is open to all. */
    private static Query eligible(Need need) {
        List<String> reservations = need.reservations();
        return reservations.isEmpty() ? everybody() : anyOf("eligible", reservations);
    }

    /** Whether what they deliver is what is bought: goods for supplies, work for services and works. */
    private static Query works(Need need) {
        if (need.asksStaff()) {
            return any(List.of(is("services", "secondment"), anyOf("kinds", STAFFING_KINDS), is("kinds", "AI")));
        }
        if (need.nature() == Nature.SUPPLIES) {
            return all(
                    List.of(any(List.of(is("services", "goods"), unknown("services"))), anyOf("kinds", WORKING_KINDS)));
        }
        List<String> services = need.nature() == Nature.WORKS ? List.of("service") : List.of("service", "secondment");
        return all(
                List.of(any(List.of(anyOf("services", services), unknown("services"))), anyOf("kinds", WORKING_KINDS)));
    }

    /** Those of the trade who put people at a holder's disposal. */
    private static Query staff(Need need) {
        return need.nature() == Nature.SUPPLIES
                ? nobody()
                : any(List.of(is("services", "secondment"), anyOf("kinds", STAFFING_KINDS)));
    }

    /** Whatever their trade: they help the holder of any lot to carry out its hours. */
    private static Query staffForClause(Need need) {
        return need.hasClause() ? anyOf("kinds", STAFF, StructureKind::code) : nobody();
    }

    /** A size that is not known, of the structure or of the lot, is never a no. */
    private static Query fits(Need need) {
        long euros = need.yearlyEuros() == null ? 0 : need.yearlyEuros() / EUROS_A_PLACE;
        long hours = need.yearlyHours() == null ? 0 : need.yearlyHours() / HOURS_A_PLACE;
        long places = Math.max(euros, hours);
        return places == 0
                ? everybody()
                : any(List.of(
                        unknown("places"),
                        Query.of(q ->
                                q.range(r -> r.number(n -> n.field("places").gte((double) places))))));
    }

    /** Whose last day away is not over when the lot is published, or today where that is past or not known. */
    private static Query closed(Need need) {
        LocalDate today = LocalDate.now(FrenchTime.ZONE);
        LocalDate asked = need.asked();
        LocalDate day = asked == null || asked.isBefore(today) ? today : asked;
        return Query.of(q -> q.range(r -> r.date(d -> d.field("closedUntil").gte(day.toString()))));
    }

    private List<String> groups(Need need) {
        return need.trades().stream()
                .flatMap(trade -> trades.groupOf(trade).stream())
                .distinct()
                .toList();
    }

    static Query all(List<Query> queries) {
        return queries.isEmpty() ? everybody() : Query.of(q -> q.bool(b -> b.filter(queries)));
    }

    static Query without(Query query, Query... others) {
        return Query.of(q -> q.bool(b -> b.filter(query).mustNot(List.of(others))));
    }

    static Query unknown(String field) {
        return without(everybody(), known(field));
    }

    static Query known(String field) {
        return Query.of(q -> q.exists(e -> e.field(field)));
    }

    static Query nobody() {
        return Query.of(q -> q.matchNone(m -> m));
    }

    static Query everybody() {
        return Query.of(q -> q.matchAll(m -> m));
    }

    static Query anyOfThem(Stream<Query> queries) {
        List<Query> listed = new ArrayList<>(queries.toList());
        return listed.isEmpty() ? nobody() : any(listed);
    }
}
