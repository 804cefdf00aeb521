package fr.jalon.portal.desk;

import fr.jalon.content.audit.AuditEntry;
import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.journal.Journal;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.time.LocalDate;
import java.util.List;

/** The desk of one structure. */
record DeskPage(
        Layout layout,
        String title,
        String notice,
        String behalf,
        List<Link> better,
        String offersLead,
        List<OfferLine> offers,
        String addHref,
        List<SectionView> sections,
        List<Change> changes,
        List<Link> links) {
    /** What somebody else changed in the name of the structure. */
    record Change(String moment, String who, String what) {
        static Change of(AuditEntry entry) {
            String who = Messages.get(
                    "desk.change.who",
                    String.valueOf(entry.onBehalf()),
                    entry.accountName() == null ? Messages.get("journal.gone") : entry.accountName());
            return new Change(
                    Typography.moment(entry.moment()),
                    who,
                    Messages.get(
                            "desk.change.what",
                            Journal.action(entry.action()),
                            DeskSection.ofCode(entry.detail())
                                    .map(DeskSection::title)
                                    .orElseGet(() -> Typography.french(entry.detail()))));
        }
    }

    /** A section and its form; {@code official} is what sources say, {@code warning} that somebody else was quicker. */
    record SectionView(
            String id,
            String title,
            String text,
            String said,
            List<String> official,
            String warning,
            String action,
            Field seen,
            List<Field> fields,
            List<Group> groups) {}

    /** Boxes to tick under a heading that folds. */
    record Group(String label, boolean open, List<Field.Choice> choices) {}

    /** An offer, and whether the public sees it. */
    record OfferLine(String title, String href, String state) {
        static OfferLine of(Desk desk, OwnOffer offer, LocalDate today) {
            LocalDate until = offer.validUntil();
            String state = until == null
                    ? Messages.get("desk.offer.shown")
                    : Messages.get(
                            offer.expired(today) ? "desk.offer.expired" : "desk.offer.until", Typography.day(until));
            return new OfferLine(Typography.french(offer.title()), desk.path() + "/offres/" + offer.id(), state);
        }
    }

    static DeskPage of(
            Desk desk,
            List<Link> better,
            List<OfferLine> offers,
            List<SectionView> sections,
            List<AuditEntry> changes,
            String jeton) {
        String name = Typography.french(desk.structure().name());
        return new DeskPage(
                layout(desk, name, false).withJeton(jeton),
                name,
                "",
                desk.own() ? "" : Messages.get("desk.behalf", desk.onBehalf()),
                better,
                Messages.get(offers.isEmpty() ? "desk.offers.none" : "desk.offers.lead"),
                offers,
                desk.path() + "/offres/nouvelle",
                sections,
                changes.stream().map(Change::of).toList(),
                links(desk));
    }

    private static List<Link> links(Desk desk) {
        Link page = new Link(Messages.get("desk.public"), "/structures/" + desk.key());
        if (!desk.own()) {
            return List.of(page);
        }
        String organisation = "/espace/organisations/" + desk.structure().id();
        return List.of(
                new Link(Messages.get("contact.list.title"), desk.path() + "/messages"),
                page,
                new Link(Messages.get("desk.members"), organisation),
                new Link(Messages.get("mandate.title"), desk.path() + MandateController.END),
                new Link(Messages.get("desk.journal"), organisation + "/journal"));
    }

    /** The frame of the desk and of the pages below it. */
    static Layout layout(Desk desk, String title, boolean below) {
        Layout layout = Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("claim.own.title"), Desk.PATH);
        return below ? layout.withBreadcrumb(Typography.french(desk.structure().name()), desk.path()) : layout;
    }

    DeskPage withDone(String code) {
        String text = DeskSection.ofCode(code)
                .map(section -> Messages.get("desk.done", section.title()))
                .orElseGet(() -> Messages.has("desk.done." + code) ? Messages.get("desk.done." + code) : "");
        return new DeskPage(layout, title, text, behalf, better, offersLead, offers, addHref, sections, changes, links);
    }

    public List<Link> errors() {
        return Field.errors(sections.stream().flatMap(section -> section.fields().stream()));
    }
}
