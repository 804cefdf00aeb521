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
        String path,
        Hand hand,
        List<Pair> proposals,
        List<Pair> confirmed,
        List<Pair> aside,
        String left,
        Field whose,
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

    /**
     * What is looked for by hand and found: any of these acts may be linked to any of these markets.
     *
     * @param fields of the form that looks
     * @param kept what the form that links sends beside the choice, so that the search is there again
     * @param nothing why there is nothing to link; empty where there is, or where nothing was looked for
     */
    record Hand(
            List<Field> fields, List<Field> kept, List<Choice> acts, List<Choice> markets, String nothing, String cut) {
        /** An act or a market. */
        record Choice(String value, String title, String facts, boolean only) {}

        static Hand of(ActSearch search, List<PublishedAct> acts, List<PlannedMarket> markets) {
            return new Hand(
                    List.of(
                            Field.text(ActSearch.ACT, Messages.get("plan.acts.hand.act"))
                                    .withValue(search.act()),
                            Field.text(ActSearch.MARKET, Messages.get("plan.acts.hand.market"))
                                    .withValue(search.market())
                                    .withHint(Messages.get("plan.acts.hand.market.hint"))
                                    .optional()),
                    List.of(Field.hidden(ActSearch.ACT, search.act()), Field.hidden(ActSearch.MARKET, search.market())),
                    acts.stream()
                            .map(act -> new Choice(
                                    act.id(),
                                    Typography.french(act.title()),
                                    act.what().label() + ", " + facts(act),
                                    acts.size() == 1))
                            .toList(),
                    markets.stream()
                            .map(market -> new Choice(
                                    market.reference(),
                                    Typography.french(market.title()),
                                    market(market),
                                    markets.size() == 1))
                            .toList(),
                    nothing(search, acts, markets),
                    Math.max(acts.size(), markets.size()) < ActSearch.MOST
                            ? ""
                            : Messages.get("plan.acts.hand.cut", ActSearch.MOST));
        }

        public boolean isFound() {
            return !acts.isEmpty() && !markets.isEmpty();
        }

        private static String nothing(ActSearch search, List<PublishedAct> acts, List<PlannedMarket> markets) {
            if (!search.asked()) {
                return "";
            }
            return acts.isEmpty()
                    ? Messages.get("plan.acts.hand.no-act")
                    : markets.isEmpty() ? Messages.get("plan.acts.hand.no-market") : "";
        }
    }

    /** What became of what was sent last. */
    record Sent(String notice, String fault, String summary, List<String> refused) {
        static Sent done(String done) {
            String notice = Messages.has("plan.acts.done." + done) ? Messages.get("plan.acts.done." + done) : "";
            return new Sent(notice, "", "", List.of());
        }

        static Sent faulty(String fault) {
            return new Sent("", fault, "", List.of());
        }

        static Sent read(ActReport report) {
            return new Sent(
                    "",
                    "",
                    report.summary(),
                    report.rows().remarkable().stream()
                            .limit(REFUSALS)
                            .map(ImportReport.Row::text)
                            .toList());
        }
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    static ActsPage of(
            ActDesk desk,
            List<PublishedAct> acts,
            List<ActProposal> proposals,
            List<Said> said,
            Hand hand,
            Sent sent,
            String jeton) {
        String title = Messages.get("plan.acts.title");
        return new ActsPage(
                desk.layout().withJeton(jeton),
                title,
                desk.buyer().name(),
                sent.notice(),
                sent.summary(),
                sent.refused(),
                // A browser puts what it sends beside a file where no filter reads it.
                desk.sends() ? desk.address("") + "&" + Jetons.FIELD + "=" + jeton : "",
                desk.address("/decider"),
                List.of(Field.of("file", "fichier", Messages.get("plan.acts.file"))
                        .withHint(Messages.get("plan.acts.file.hint"))
                        .withError(sent.fault())),
                desk.path(),
                hand,
                proposals.stream()
                        .limit(SHOWN)
                        .map(one -> pair(one.act(), one.market(), String.join(", ", one.reasons())))
                        .toList(),
                pairs(said, true),
                pairs(said, false),
                left(desk, acts, proposals.size()),
                desk.asked(),
                desk.back());
    }

    private static List<Pair> pairs(List<Said> said, boolean confirmed) {
        return said.stream()
                .filter(one -> one.confirmed() == confirmed)
                .map(one -> pair(one.act(), one.market(), ""))
                .toList();
    }

    private static String left(ActDesk desk, List<PublishedAct> acts, int proposals) {
        if (acts.isEmpty()) {
            return Messages.get(desk.sends() ? "plan.acts.none" : "plan.acts.review.none");
        }
        return proposals == 0
                ? Messages.count("plan.acts.nothing", acts.size())
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
                market(market),
                reasons,
                act.what() == ActKind.AWARD && awaited);
    }

    /** When, and what became of it. */
    private static String market(PlannedMarket market) {
        return Messages.get(
                "plan.acts.market",
                market.schedule().publication().label(),
                market.status().label());
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
