package fr.jalon.portal.matching;

import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.SearchAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who could answer a lot, as its page says it: a sentence, and each count with its list.
 *
 * @param lot its number
 * @param list everybody
 * @param grades with a partner, near
 */
public record LotAnswers(
        int lot,
        String text,
        List<Link> list,
        List<Link> kinds,
        List<Link> reaches,
        List<Link> grades,
        String reading) {

    /** Where the counts of a lot of a market lead. */
    public static String path(String reference, int lot) {
        return "/marches/" + reference + "/lots/" + lot + "/structures";
    }

    /** While the index is away: nobody is said not to be there. */
    public static LotAnswers away(int lot) {
        return new LotAnswers(lot, Messages.get("matching.away"), List.of(), List.of(), List.of(), List.of(), "");
    }

    /** Why nobody of the directory can be named. */
    static LotAnswers nobody(int lot, Need need) {
        String key = need.isForOthers() ? "matching.none.others" : "matching.none.trade";
        return new LotAnswers(lot, Messages.get(key), List.of(), List.of(), List.of(), List.of(), "");
    }

    static LotAnswers of(int lot, Counts counts, SearchAddress list, String reading) {
        SearchAddress alone = list.only(Choice.GRADE, Grade.ALONE.code());
        long answering = counts.of(Grade.ALONE);
        return new LotAnswers(
                lot,
                Messages.count("matching.alone", answering),
                answering == 0
                        ? List.of()
                        : List.of(new Link(Messages.count("matching.alone.list", answering), alone.toString())),
                Stream.of(StructureKind.values())
                        .filter(kind -> counts.of(Grade.ALONE, kind) > 0)
                        .map(kind -> new Link(
                                Messages.get("matching.kind", counts.of(Grade.ALONE, kind), kind.code()),
                                alone.only(Choice.KIND, kind.code()).toString()))
                        .toList(),
                Stream.of(Reach.values())
                        .filter(reach -> counts.of(List.of(Grade.ALONE), reach) > 0)
                        .map(reach -> new Link(
                                Messages.get("matching.at", counts.of(List.of(Grade.ALONE), reach), reach.label()),
                                alone.only(Choice.REACH, reach.code()).toString()))
                        .toList(),
                Stream.of(Grade.PARTNER, Grade.CLOSE)
                        .filter(grade -> counts.of(grade) > 0)
                        .map(grade -> new Link(
                                Messages.count("matching.more." + grade.code(), counts.of(grade)),
                                list.only(Choice.GRADE, grade.code()).toString()))
                        .toList(),
                reading);
    }
}
