package fr.jalon.content.market.ocds;

import fr.jalon.content.market.act.ActKind;
import fr.jalon.content.market.act.PublishedAct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads back the acts that {@link ActWriter} writes exactly; awards are for whoever has no use for ours. */
final class ActReader {
    private static final long MOST_EUROS = 1_000_000_000_000L;
    private static final int LONGEST_ID = 200;

    private final Function<String, Optional<String>> cpvs;

    /**
     * @param cpvs the eight digits of a CPV code that exists
     */
    ActReader(Function<String, Optional<String>> cpvs) {
        this.cpvs = cpvs;
    }

    /** @param siren of the buyer, whose all of these have to be: a file does not write over acts of another */
    List<PublishedAct> acts(ReleaseNode forecast, String siren) {
        List<PublishedAct> acts = new ArrayList<>();
        for (ReleaseNode node : forecast.list("acts")) {
            String id = node.text("id");
            if (id.length() > LONGEST_ID || !id.matches("(decp:" + siren + "\\d{0,5}|eforms:" + siren + "):.+")) {
                node.at("id").refuse("cet acte n’est pas de l’acheteur du marché");
            }
            node.text("kind");
            String kind = node.code("kind", ActReader::kind).orElse(null);
            String number = node.text("number");
            String title = node.text("title");
            List<String> cpv = codes(node);
            Long amount = node.longOrNull("amount", 0, MOST_EUROS);
            LocalDate day = day(node, "date");
            LocalDate planned = node.dateOrNull("planned");
            List<String> considerations = texts(node, "considerationsSociales");
            List<String> holders = texts(node, "holders");
            ReleaseNode source = node.at("source");
            String name = source.text("name");
            LocalDate sourceDate = day(source, "date");
            if (kind != null && day != null && sourceDate != null) {
                acts.add(new PublishedAct(
                        id,
                        kind,
                        siren,
                        number,
                        title,
                        cpv,
                        amount,
                        day,
                        planned,
                        considerations,
                        holders,
                        name,
                        sourceDate));
            }
        }
        return acts;
    }

    private static Optional<String> kind(String code) {
        return Stream.of(ActKind.values())
                .map(ActKind::code)
                .filter(code::equals)
                .findFirst();
    }

    private static @Nullable LocalDate day(ReleaseNode node, String name) {
        node.text(name);
        return node.dateOrNull(name);
    }

    private List<String> codes(ReleaseNode node) {
        List<String> codes = new ArrayList<>();
        for (ReleaseNode each : node.list("cpv")) {
            Optional<String> code =
                    each.node().isTextual() ? cpvs.apply(each.node().textValue()) : Optional.empty();
            code.ifPresentOrElse(codes::add, () -> each.refuse("un code CPV est attendu"));
        }
        return codes;
    }

    private static List<String> texts(ReleaseNode node, String name) {
        List<String> texts = new ArrayList<>();
        for (ReleaseNode each : node.list(name)) {
            String text = each.node().isTextual() ? each.node().textValue() : "";
            if (text.isBlank() || text.length() > LONGEST_ID || text.indexOf(0) >= 0) {
                each.refuse("un texte court est attendu");
            } else {
                texts.add(text);
            }
        }
        return texts;
    }
}
