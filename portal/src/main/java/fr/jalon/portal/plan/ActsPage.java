package fr.jalon.portal.plan;

import static java.util.stream.Collectors.toMap;

import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.act.ActKind;
import fr.jalon.content.market.act.ActProposal;
import fr.jalon.content.market.act.ActReport;
import fr.jalon.content.market.act.MarketAct;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Jetons;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which acts may belong to which markets of a buyer, what the buyer said of it, and where files of acts are sent. */
record ActsPage(
        Layout layout,
        String title,
        String buyer,
        String notice,
        String summary,
        List<String> refused,
        String action,
        String decide,
        List<Field> fields,
        List<Pair> proposals,
        List<Pair> confirmed,
        List<Pair> aside,
        String left,
        Link back) {
    /** More than this in one page is not read: the others come as these are decided. */
    private static final int SHOWN = 30;

    private static final int REFUSALS = 50;

    /**
     * An act and a market.
     *
     * @param awardable whether saying that they belong together may make the market an awarded one
     */
    record Pair(
            String act,
            String kind,
            String title,
            String facts,
            String market,
            String marketTitle,
            String marketFacts,
            String reasons,
            boolean awardable) {}

    /** An act and a market of which something was said. */
    record Said(boolean confirmed, PublishedAct act, PlannedMarket market) {
        static List<Said> of(List<MarketAct> said, List<PublishedAct> acts, List<PlannedMarket> plan) {
            Map<String, PublishedAct> byId = acts.stream().collect(toMap(PublishedAct::id, Function.identity()));
            Map<String, PlannedMarket> byReference =
                    plan.stream().collect(toMap(PlannedMarket::reference, Function.identity()));
            return said.stream()
                    .filter(link -> byId.containsKey(link.act()) && byReference.containsKey(link.market()))
                    .map(link -> new Said(link.confirmed(), byId.get(link.act()), byReference.get(link.market())))
                    .toList();
        }
    }

    /** What became of what was sent last. */
    record Sent(String notice, String fault, String summary, List<String> refused) {
        static Sent of(String done, String fault, @Nullable ActReport report) {
            return new Sent(
                    Messages.has("plan.acts.done." + done) ? Messages.get("plan.acts.done." + done) : "",
                    fault,
                    report == null ? "" : report.summary(),
                    report == null
                            ? List.of()
                            : report.rows().remarkable().stream()
                                    .limit(REFUSALS)
                                    .map(ImportReport.Row::text)
                                    .toList());
        }
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    static ActsPage of(
            PlanDesk desk,
            List<PublishedAct> acts,
            List<ActProposal> proposals,
            List<Said> said,
            Sent sent,
            String jeton) {
        String title = Messages.get("plan.acts.title");
        return new ActsPage(
                PlanPage.layout(title).withJeton(jeton),
                title,
                desk.buyer().name(),
                sent.notice(),
                sent.summary(),
                sent.refused(),
                // A browser puts what it sends beside a file where no filter reads it.
                desk.address("/rapprochements") + "&" + Jetons.FIELD + "=" + jeton,
                desk.address("/rapprochements/decider"),
                List.of(Field.of("file", "fichier", Messages.get("plan.acts.file"))
                        .withHint(Messages.get("plan.acts.file.hint"))
                        .withError(sent.fault())),
                proposals.stream()
                        .limit(SHOWN)
                        .map(one -> pair(one.act(), one.market(), String.join(", ", one.reasons())))
                        .toList(),
                pairs(said, true),
                pairs(said, false),
                left(acts, proposals.size()),
                new Link(Messages.get("plan.back"), desk.address("")));
    }

    private static List<Pair> pairs(List<Said> said, boolean confirmed) {
        return said.stream()
                .filter(one -> one.confirmed() == confirmed)
                .map(one -> pair(one.act(), one.market(), ""))
                .toList();
    }

    private static String left(List<PublishedAct> acts, int proposals) {
        if (acts.isEmpty()) {
            return Messages.get("plan.acts.none");
        }
        return proposals == 0
                ? Messages.get("plan.acts.nothing", acts.size())
                : proposals > SHOWN ? Messages.get("plan.acts.more", proposals - SHOWN) : "";
    }

    private static Pair pair(PublishedAct act, PlannedMarket market, String reasons) {
        boolean awaited = market.status().isAhead() || market.status().isAwaited();
        return new Pair(
                act.id(),
                act.what().label(),
                Typography.french(act.title()),
                facts(act),
                market.reference(),
                Typography.french(market.title()),
                Messages.get(
                        "plan.acts.market",
                        market.schedule().publication().label(),
                        market.status().label()),
                reasons,
                act.what() == ActKind.AWARD && awaited);
    }

    /** Number, day, amount. */
    private static String facts(PublishedAct act) {
        List<String> facts = new ArrayList<>();
        facts.add(Messages.get("plan.acts.number", act.number()));
        facts.add(Messages.get("plan.acts.day." + act.kind(), Typography.day(act.day())));
        if (act.amount() != null) {
            facts.add(Typography.euros(BigDecimal.valueOf(act.amount())));
        }
        return String.join(", ", facts);
    }
}
