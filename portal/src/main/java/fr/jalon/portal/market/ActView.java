package fr.jalon.portal.market;

import fr.jalon.content.imports.Siret;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A notice or an award of a market, as published elsewhere: what and when, then the facts, then where it is from. */
record ActView(String title, String when, String facts, String source) {
    static ActView of(PublishedAct act) {
        List<String> facts = new ArrayList<>();
        facts.add(Messages.get("market.show.act.number", act.number()));
        if (act.amount() != null) {
            facts.add(Typography.euros(BigDecimal.valueOf(act.amount())));
        }
        facts.addAll(act.considerations().stream().map(Typography::french).toList());
        if (!act.holders().isEmpty()) {
            String holders = act.holders().stream().map(ActView::number).collect(Collectors.joining(", "));
            facts.add(Messages.get("market.show.act.holders." + (act.holders().size() == 1 ? "one" : "more"), holders));
        }
        return new ActView(
                Typography.french(act.title()),
                Messages.get("market.show.act." + act.kind(), Typography.day(act.day())),
                String.join(", ", facts),
                Messages.get("market.show.act.source", act.source(), Typography.day(act.sourceDate())));
    }

    private static String number(String holder) {
        return Siret.isValid(holder) ? new Siret(holder).printed() : holder;
    }
}
