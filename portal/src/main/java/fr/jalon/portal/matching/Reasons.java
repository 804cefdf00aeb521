package fr.jalon.portal.matching;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the rule found of a structure for a lot, in words. */
final class Reasons {
    private static final int NAMED = 3;

    private Reasons() {}

    static List<String> of(Answer answer, Need need, Trades trades) {
        List<String> reasons = new ArrayList<>();
        closed(answer, reasons);
        eligible(answer, need, reasons);
        reasons.add(trade(answer, need, trades));
        works(answer, reasons);
        reasons.add(place(answer));
        size(answer, need, reasons);
        return reasons;
    }

    private static void closed(Answer answer, List<String> reasons) {
        LocalDate until = answer.structure().closedUntil();
        if (answer.has("closed") && until != null) {
            reasons.add(Messages.get("matching.why.closed", Typography.day(until)));
        }
    }

    private static void eligible(Answer answer, Need need, List<String> reasons) {
        String articles = need.devices().stream()
                .filter(device -> answer.structure().eligible().contains(device.code()))
                .map(ConsiderationKind::legalBasis)
                .filter(Objects::nonNull)
                .map(basis -> basis.replace("CCP ", ""))
                .collect(Collectors.joining(", "));
        if (need.isReserved() && !articles.isEmpty()) {
            reasons.add(Messages.get(
                    "matching.why.eligible",
                    String.join(", ", answer.structure().kinds()),
                    articles));
        }
    }

    private static String trade(Answer answer, Need need, Trades trades) {
        StructureDocument structure = answer.structure();
        if (answer.has("trade.unknown")) {
            return Messages.get("matching.why.trade.unknown");
        }
        List<String> wanted = need.trades();
        List<String> same = structure.trades().stream().filter(wanted::contains).toList();
        if (same.isEmpty()) {
            List<String> groups = wanted.stream()
                    .flatMap(code -> trades.groupOf(code).stream())
                    .toList();
            List<String> near = structure.trades().stream()
                    .filter(code ->
                            trades.groupOf(code).filter(groups::contains).isPresent())
                    .toList();
            return near.isEmpty()
                    ? Messages.get("matching.why.trade.other", labels(structure.trades(), trades))
                    : Messages.get("matching.why.trade.group", labels(near, trades));
        }
        String text = Messages.get(
                answer.has("trade.every") ? "matching.why.trade" : "matching.why.trade.some", labels(same, trades));
        return structure.tradesDerived() ? text + " " + Messages.get("matching.why.derived") : text;
    }

    private static void works(Answer answer, List<String> reasons) {
        if (answer.has("works.staff") && answer.grade() != Grade.ALONE) {
            reasons.add(Messages.get("matching.why.staff"));
        } else if (answer.has("works.other")) {
            reasons.add(Messages.get(
                    "matching.why.works.other",
                    answer.structure().services().stream()
                            .flatMap(code -> ServiceType.of(code).stream())
                            .map(ServiceType::label)
                            .collect(Collectors.joining(", "))));
        } else if (!answer.has("works.stated")) {
            reasons.add(Messages.get("matching.why.works.unknown"));
        }
    }

    private static String place(Answer answer) {
        if (answer.has("area.unspecified")) {
            return Messages.get("matching.why.area.unspecified");
        }
        String key = answer.has("area.whole")
                ? answer.has("area.listed") ? "listed" : answer.has("area.reaching") ? "reaching" : "presumed"
                : answer.has("area.some") ? "some" : "near";
        String text = Messages.get("matching.why.area." + key);
        return answer.kilometres() == null
                ? text
                : text + " " + Messages.get("matching.why.kilometres", answer.kilometres());
    }

    private static void size(Answer answer, Need need, List<String> reasons) {
        if (need.yearlyEuros() == null && need.yearlyHours() == null) {
            reasons.add(Messages.get("matching.why.size.lot"));
        } else if (answer.structure().places() == null) {
            reasons.add(Messages.get("matching.why.size.unknown"));
        } else {
            reasons.add(Messages.get(
                    answer.has("size.fits") ? "matching.why.size.fits" : "matching.why.size.small",
                    answer.structure().places()));
        }
    }

    private static String labels(List<String> codes, Trades trades) {
        return Wording.some(codes.stream().map(trades::label).toList(), NAMED);
    }
}
