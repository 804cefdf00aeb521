package fr.jalon.portal.interest;

import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.study.Study;
import fr.jalon.content.study.StudyReason;
import fr.jalon.content.study.StudyStatus;
import fr.jalon.portal.matching.Opportunity;
import fr.jalon.portal.matching.OpportunityCard;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The markets of a team: what it studies, answers, lets go, and what else is within its reach. */
record StudyPage(
        Layout layout,
        String title,
        String notice,
        String team,
        List<Link> teams,
        boolean away,
        List<Group> groups,
        List<Card> open,
        List<Card> lowered) {
    /** Those a team looks at in one go; what it has spoken of makes way for the next. */
    private static final int SHOWN = 30;

    /** Markets with one status. */
    record Group(String id, String title, List<Line> lines) {}

    /** A market the team has spoken of. */
    record Line(String title, String href, String meta, String note, String edit, String forget) {}

    /** A market within reach; {@code why} says why it is lower in the list, empty where it is not. */
    record Card(OpportunityCard market, String why, String edit) {}

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("study.title"), StudyController.PATH);
    }

    static StudyPage of(
            Organisation team,
            List<Organisation> teams,
            List<Study> studies,
            Map<String, PlannedMarketDocument> studied,
            List<Opportunity> reachable,
            Function<List<Opportunity>, List<OpportunityCard>> explain,
            boolean away,
            String done,
            String jeton) {
        Set<String> spoken = studies.stream().map(Study::market).collect(Collectors.toSet());
        List<Lesson> lessons = lessons(studies, studied);
        Map<String, String> why = new HashMap<>();
        reachable.forEach(one -> lessons.stream()
                .flatMap(lesson -> lesson.of(one.market()).stream())
                .findFirst()
                .ifPresent(lesson -> why.put(one.market().reference(), lesson)));
        Map<Boolean, List<Opportunity>> lower = reachable.stream()
                .filter(one -> !spoken.contains(one.market().reference()))
                .collect(Collectors.partitioningBy(
                        one -> why.containsKey(one.market().reference())));
        String title = Messages.get("study.title");
        return new StudyPage(
                Layout.unlisted(title, title)
                        .withBreadcrumb(Messages.get("page.space"), "/espace")
                        .withJeton(jeton),
                title,
                Messages.has("study.done." + done) ? Messages.get("study.done." + done) : "",
                team.name(),
                teams.size() < 2
                        ? List.of()
                        : teams.stream()
                                .map(one -> new Link(one.name(), StudyController.PATH + "?organisation=" + one.id()))
                                .toList(),
                away,
                Stream.of(StudyStatus.values())
                        .map(status -> new Group(
                                "etat-" + status.code(),
                                status.label(),
                                studies.stream()
                                        .filter(study -> study.status().equals(status.code()))
                                        .flatMap(study -> line(study, studied, team).stream())
                                        .toList()))
                        .filter(group -> !group.lines().isEmpty())
                        .toList(),
                cards(lower.get(false), explain, why, team),
                cards(lower.get(true), explain, why, team));
    }

    private static List<Card> cards(
            List<Opportunity> found,
            Function<List<Opportunity>, List<OpportunityCard>> explain,
            Map<String, String> why,
            Organisation team) {
        return explain.apply(found.stream().limit(SHOWN).toList()).stream()
                .map(card -> new Card(card, why.getOrDefault(card.reference(), ""), edit(card.reference(), team)))
                .toList();
    }

    private static List<Lesson> lessons(List<Study> studies, Map<String, PlannedMarketDocument> studied) {
        List<Lesson> lessons = new ArrayList<>();
        for (Study study : studies) {
            PlannedMarketDocument market = studied.get(study.market());
            if (study.isNotForUs() && market != null && study.reason() != null) {
                StudyReason.ofCode(study.reason()).ifPresent(reason -> lessons.add(new Lesson(market, reason)));
            }
        }
        return lessons;
    }

    private static Optional<Line> line(Study study, Map<String, PlannedMarketDocument> studied, Organisation team) {
        return Optional.ofNullable(studied.get(study.market())).map(market -> {
            String written = study.writer() == null
                    ? Typography.day(study.updated())
                    : Messages.get("study.written", study.writer(), Typography.day(study.updated()));
            String reason = study.reason() == null
                    ? ""
                    : StudyReason.ofCode(study.reason()).map(StudyReason::label).orElse("");
            return new Line(
                    Typography.french(market.title()),
                    "/marches/" + market.reference(),
                    reason.isEmpty() ? written : reason + " · " + written,
                    Typography.french(study.note()),
                    edit(market.reference(), team),
                    StudyController.PATH + "/" + market.reference() + "/oublier?organisation=" + team.id());
        });
    }

    private static String edit(String reference, Organisation team) {
        return StudyController.PATH + "/" + reference + "?organisation=" + team.id();
    }
}
