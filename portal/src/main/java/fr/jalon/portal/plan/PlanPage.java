package fr.jalon.portal.plan;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.imports.MarketColumn;
import fr.jalon.content.market.imports.PlanDraft;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.reminder.News;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plan of one buyer, by state; without a buyer, how to come to one. */
record PlanPage(
        Layout layout,
        String title,
        String notice,
        String buyer,
        String explanation,
        List<Buyer> buyers,
        List<Group> groups,
        boolean empty,
        List<Link> drafts,
        String begin,
        List<Link> tools,
        String reminders,
        String reminded,
        String remindersSubmit) {
    /** A buyer to work for. */
    record Buyer(String label, String href, boolean current) {}

    /** The markets in one state. */
    record Group(String anchor, String title, List<Line> markets) {}

    /**
     * One market of the plan: its page, empty while it is not public, what a button does to it, the way to give it up or,
     * where it is a draft, to delete it, and where its planned date is past the answers to what became of it.
     */
    record Line(
            String title,
            String page,
            String facts,
            List<Link> actions,
            String withdraw,
            String delete,
            String documents,
            List<Link> news) {}

    private static final List<MarketStatus> ORDER = List.of(
            MarketStatus.NO_NEWS,
            MarketStatus.DRAFT,
            MarketStatus.SUBMITTED,
            MarketStatus.PLANNED,
            MarketStatus.OPEN,
            MarketStatus.AWARDED,
            MarketStatus.UNDER_WAY,
            MarketStatus.ENDED,
            MarketStatus.WITHDRAWN,
            MarketStatus.UNSUCCESSFUL);

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("plan.title"), PlanController.PATH);
    }

    static PlanPage of(
            @Nullable PlanDesk desk,
            List<Organisation> buyers,
            List<PlannedMarket> plan,
            List<PlanDraft> drafts,
            boolean reminded,
            String done,
            String jeton) {
        String title = Messages.get("plan.title");
        return new PlanPage(
                Layout.unlisted(title, title)
                        .withBreadcrumb(Messages.get("page.space"), "/espace")
                        .withJeton(jeton),
                title,
                Messages.has("plan.done." + done) ? Messages.get("plan.done." + done) : "",
                desk == null ? "" : desk.buyer().name(),
                explanation(desk),
                buyers.size() < 2
                        ? List.of()
                        : buyers.stream()
                                .map(one -> new Buyer(
                                        one.name(),
                                        PlanController.PATH + "?organisation=" + one.id(),
                                        desk != null
                                                && one.id()
                                                        .equals(desk.organisation()
                                                                .id())))
                                .toList(),
                desk == null ? List.of() : groups(desk, plan),
                plan.isEmpty(),
                desk == null
                        ? List.of()
                        : drafts.stream().map(draft -> link(desk, draft)).toList(),
                desk == null || desk.locked() ? "" : desk.address("/nouveau"),
                desk == null || desk.locked()
                        ? List.of()
                        : List.of(
                                new Link(Messages.get("plan.import.title"), desk.address("/importer")),
                                new Link(Messages.get("plan.acts.entry"), desk.address("/rapprochements")),
                                new Link(Messages.get("plan.export"), desk.address("/programmation.xlsx")),
                                new Link(
                                        Messages.get("plan.export.approch"),
                                        desk.address("/programmation.xlsx") + "&forme=approch")),
                desk == null || !desk.publishes() ? "" : desk.address("/rappels"),
                Messages.get(reminded ? "plan.reminded" : "plan.unreminded"),
                Messages.get(reminded ? "plan.reminded.submit" : "plan.unreminded.submit"));
    }

    private static String explanation(@Nullable PlanDesk desk) {
        if (desk == null || desk.publishes()) {
            return "";
        }
        return Messages.get(desk.locked() ? "plan.locked" : "plan.first");
    }

    private static List<Group> groups(PlanDesk desk, List<PlannedMarket> plan) {
        List<Group> groups = new ArrayList<>();
        groups.add(group(
                desk, "date-passee", Messages.get("plan.past"), plan.stream().filter(PlanPage::isPast)));
        ORDER.forEach(status -> groups.add(group(
                desk,
                "statut-" + status.code(),
                status.label(),
                plan.stream().filter(market -> market.status() == status && !isPast(market)))));
        return groups.stream().filter(group -> !group.markets().isEmpty()).toList();
    }

    private static Group group(PlanDesk desk, String anchor, String title, Stream<PlannedMarket> markets) {
        return new Group(
                anchor,
                title,
                markets.sorted(Comparator.comparing(
                                market -> market.schedule().publication().date()))
                        .map(market -> line(desk, market))
                        .toList());
    }

    /** Whether its buyer is expected to say what became of it. */
    private static boolean isPast(PlannedMarket market) {
        return market.status().isAwaited()
                && market.schedule().publication().last().isBefore(LocalDate.now(FrenchTime.ZONE));
    }

    private static Line line(PlanDesk desk, PlannedMarket market) {
        String code = market.buyerCode() == null ? market.reference() : market.buyerCode();
        boolean ends = !desk.locked() && (market.status().isAhead() || market.status() == MarketStatus.NO_NEWS);
        boolean past = isPast(market);
        String path = "/" + market.reference();
        return new Line(
                Typography.french(market.title()),
                market.status().isPublic() ? "/marches" + path : "",
                Messages.get("plan.line", code, market.schedule().publication().label()),
                desk.locked() ? List.of() : actions(desk, market, path),
                ends ? desk.address(path + "/abandonner") : "",
                !desk.locked() && market.status() == MarketStatus.DRAFT ? desk.address(path + "/supprimer") : "",
                desk.locked() ? "" : desk.address(path + "/documents"),
                past && !desk.locked()
                        ? Stream.of(News.Kind.values())
                                .map(kind -> new Link(
                                        Messages.get("plan.news." + kind.path()),
                                        desk.address(path + "/nouvelles/" + kind.path())))
                                .toList()
                        : List.of());
    }

    private static List<Link> actions(PlanDesk desk, PlannedMarket market, String path) {
        List<Link> actions = new ArrayList<>();
        actions.add(new Link(Messages.get("plan.edit"), desk.address(path + "/modifier")));
        switch (market.status()) {
            case OPEN, AWARDED, UNDER_WAY, ENDED, UNSUCCESSFUL ->
                actions.add(new Link(Messages.get("plan.renew"), desk.address(path + "/renouveler")));
            case DRAFT, SUBMITTED, PLANNED, NO_NEWS, WITHDRAWN -> {}
        }
        actions.add(new Link(Messages.get("plan.copy"), desk.address(path + "/reprendre")));
        return List.copyOf(actions);
    }

    private static Link link(PlanDesk desk, PlanDraft draft) {
        String title = draft.value(PlanForm.name(MarketColumn.TITLE));
        return new Link(
                title.isBlank() ? Messages.get("plan.draft.title") : title,
                desk.address("/brouillons/" + draft.id() + "/" + Step.WHAT.code()));
    }
}
