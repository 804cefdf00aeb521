package fr.jalon.portal.matching;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.Wording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a structure lacks to answer a lot alone, and who has it: the one rule again, of the part that is missing. */
@Singleton
final class Complement {
    private static final int NAMED = 3;

    private final Matching matching;
    private final Trades trades;

    Complement(Matching matching, Trades trades) {
        this.matching = matching;
        this.trades = trades;
    }

    /** A part that is missing, and those who would bring it. */
    record Gap(String title, Need need, List<Answer> partners) {}

    /** Empty where it lacks nothing that the rule knows of. */
    List<Gap> of(Structure structure, Need need, UnaryOperator<String> territory) {
        List<Gap> gaps = new ArrayList<>();
        if (need.isReserved() && Collections.disjoint(structure.eligibleFor(), need.reservations())) {
            add(structure, Messages.get("matching.gap.reserved"), need, Choice.EVERYONE, gaps);
            return gaps;
        }
        trade(structure, need, gaps);
        place(structure, need, territory, gaps);
        Answer whole = matching.judge(structure, Map.of("all", need)).get("all");
        if (whole != null && whole.has("size.small")) {
            add(structure, Messages.get("matching.gap.size"), need, Choice.EVERYONE, gaps);
        }
        if (whole != null && whole.has("works.staff") && whole.grade() != Grade.ALONE) {
            add(structure, Messages.get("matching.gap.holder"), need, Choice.EVERYONE, gaps);
        }
        sector(structure, need, gaps);
        return gaps;
    }

    private void trade(Structure structure, Need need, List<Gap> gaps) {
        Map<List<String>, Need> parts = new LinkedHashMap<>();
        need.crafts().forEach(craft -> parts.put(craft, need.ofCraft(craft)));
        Map<List<String>, Answer> found = matching.judge(structure, parts);
        parts.forEach((craft, part) -> {
            Answer answer = found.get(craft);
            if (answer == null || !answer.has("trade.every")) {
                String labels = Wording.some(craft.stream().map(trades::label).toList(), NAMED);
                add(structure, Messages.get("matching.gap.trade", labels), part, Choice.EVERYONE, gaps);
            }
        });
    }

    private void place(Structure structure, Need need, UnaryOperator<String> territory, List<Gap> gaps) {
        Map<String, Need> parts = new LinkedHashMap<>();
        need.places().forEach(place -> parts.put(place, need.at(place)));
        Map<String, Answer> found = matching.judge(structure, parts);
        parts.forEach((place, part) -> {
            Answer answer = found.get(place);
            if (answer == null || !answer.has("area.whole")) {
                add(structure, Messages.get("matching.gap.place", territory.apply(place)), part, Choice.EVERYONE, gaps);
            }
        });
    }

    /** A lot kept for both sectors is what a group of both is made for. */
    private void sector(Structure structure, Need need, List<Gap> gaps) {
        if (!need.devices().contains(ConsiderationKind.RESERVED_BOTH)) {
            return;
        }
        String own = structure.eligibleFor().contains(ConsiderationKind.RESERVED_IAE.code())
                ? ConsiderationKind.RESERVED_IAE.code()
                : ConsiderationKind.RESERVED_DISABILITY.code();
        List<StructureKind> others = Stream.of(StructureKind.values())
                .filter(kind -> kind.eligibleFor().contains(ConsiderationKind.RESERVED_BOTH.code()))
                .filter(kind -> !kind.eligibleFor().contains(own))
                .toList();
        add(structure, Messages.get("matching.gap.sector"), need, new Choice(List.of(), others, List.of()), gaps);
    }

    private void add(Structure structure, String title, Need need, Choice choice, List<Gap> gaps) {
        List<Grade> grades = choice.kinds().isEmpty() ? List.of(Grade.ALONE) : List.of(Grade.ALONE, Grade.PARTNER);
        List<Answer> partners = matching.find(need, new Choice(grades, choice.kinds(), List.of()), 1).answers().stream()
                .filter(answer -> !answer.structure().key().equals(structure.key()))
                .toList();
        gaps.add(new Gap(title, need, partners));
    }
}
