package fr.jalon.portal.plan;

import fr.jalon.content.document.DocumentKind;
import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.document.MarketDocuments;
import fr.jalon.portal.dataset.DatasetText;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Jetons;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.Locale;

/** The documents of a market or of a draft, as those who prepare it see them: to add, to look at, to remove. */
record DocumentPage(
        Layout layout,
        String title,
        String lead,
        String notice,
        List<Line> documents,
        String action,
        List<Field> fields,
        List<Link> errors,
        Link back) {
    static final int LONGEST = 200;

    /** A document; {@code remove} is empty for one that is gone already. */
    record Line(String title, String href, String meta, String remove) {}

    /** What was typed, and what is wrong with it. */
    record Typed(String title, String kind, String titleFault, String fileFault) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    static DocumentPage of(
            PlanDesk desk,
            String market,
            String path,
            Link back,
            List<MarketDocument> documents,
            Typed typed,
            String notice,
            String jeton) {
        Field kind = Field.of("select", "nature", Messages.get("plan.documents.kind"));
        for (DocumentKind one : DocumentKind.values()) {
            kind = kind.withChoice(one.code(), one.label(), one.code().equals(typed.kind()));
        }
        List<Field> fields = List.of(
                Field.text("titre", Messages.get("plan.documents.name"))
                        .withValue(typed.title())
                        .withError(typed.titleFault()),
                kind,
                Field.of("file", "fichier", Messages.get("plan.documents.file"))
                        .withHint(Messages.get(
                                "plan.documents.file.hint",
                                MarketDocuments.MOST_BYTES / 1_000_000,
                                MarketDocuments.MOST_DOCUMENTS))
                        .withError(typed.fileFault()));
        return new DocumentPage(
                PlanPage.layout(Messages.get("plan.documents.title")).withJeton(jeton),
                Messages.get("plan.documents.title"),
                Typography.french(market),
                notice,
                documents.stream().map(one -> line(desk, path, one)).toList(),
                desk.address(path) + "&" + Jetons.FIELD + "=" + jeton,
                fields,
                Field.errors(fields.stream()),
                back);
    }

    private static Line line(PlanDesk desk, String path, MarketDocument document) {
        String own = path + "/" + document.id();
        return document.removed() == null
                ? new Line(
                        Typography.french(document.title()),
                        desk.address(own),
                        Messages.get(
                                "plan.documents.meta",
                                document.kindOf().label(),
                                document.format().toUpperCase(Locale.ROOT),
                                DatasetText.size(document.size()),
                                Typography.day(document.added())),
                        desk.address(own + "/retirer"))
                : new Line(
                        Typography.french(document.title()),
                        "",
                        Messages.get("plan.documents.removed", Typography.day(document.removed())),
                        "");
    }
}
