package fr.jalon.portal.key;

import fr.jalon.content.key.OrganisationKey;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One key, and what can be done with it; nothing but its name once it does not serve. */
record KeyPage(
        Layout layout,
        String title,
        List<Fact> facts,
        String action,
        Field name,
        Field overlap,
        boolean serves,
        Link back) {
    /** A term and its value. */
    record Fact(String label, String value) {}

    public List<Link> errors() {
        return Field.errors(Stream.of(name, overlap));
    }

    static KeyPage of(
            Organisation organisation,
            OrganisationKey key,
            String name,
            String nameFault,
            String overlapFault,
            String jeton) {
        String title = Messages.get("key.show.title", key.name());
        Instant used = key.used();
        return new KeyPage(
                KeyListPage.layout(organisation, title).withJeton(jeton),
                title,
                List.of(
                        new Fact(Messages.get("key.begin"), key.hint() + "…"),
                        new Fact(Messages.get("key.scopes"), String.join(", ", key.codes())),
                        new Fact(Messages.get("key.created"), Typography.day(key.created())),
                        new Fact(
                                Messages.get("key.used"),
                                used == null ? Messages.get("key.used.never") : Typography.moment(used)),
                        new Fact(Messages.get("key.expires"), Typography.day(key.expires())),
                        new Fact(Messages.get("key.state"), KeyListPage.state(key))),
                KeyListPage.path(organisation.id()) + "/" + key.id(),
                KeyForm.name(name).withError(nameFault),
                KeyForm.overlaps().withError(overlapFault),
                key.serves(Instant.now()),
                new Link(Messages.get("key.list.title"), KeyListPage.path(organisation.id())));
    }
}
