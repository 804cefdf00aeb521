package fr.jalon.portal.key;

import fr.jalon.content.key.OrganisationKey;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The keys of an organisation. */
record KeyListPage(
        Layout layout, String title, String notice, String lead, List<Line> keys, String make, String organisation) {
    private static final Duration SOON = Duration.ofDays(30);

    /** A key; {@code href} leads to what can be done with it. */
    record Line(
            String name,
            String hint,
            String scopes,
            String created,
            String used,
            String expires,
            String state,
            String href) {}

    static KeyListPage of(Organisation organisation, List<OrganisationKey> keys, String done) {
        String title = Messages.get("key.list.title");
        String path = path(organisation.id());
        return new KeyListPage(
                Layout.unlisted(title, title)
                        .withBreadcrumb(Messages.get("page.space"), "/espace")
                        .withBreadcrumb(organisation.name(), organisationPath(organisation.id())),
                title,
                Messages.has("key.done." + done) ? Messages.get("key.done." + done) : "",
                Messages.get("key.list.lead", organisation.name()),
                keys.stream().map(key -> line(key, path)).toList(),
                path + "/nouvelle",
                organisationPath(organisation.id()));
    }

    private static Line line(OrganisationKey key, String path) {
        Instant used = key.used();
        return new Line(
                key.name(),
                key.hint() + "…",
                String.join(", ", key.codes()),
                Typography.day(key.created()),
                used == null ? Messages.get("key.used.never") : Typography.moment(used),
                Typography.day(key.expires()),
                state(key),
                path + "/" + key.id());
    }

    static String state(OrganisationKey key) {
        Instant now = Instant.now();
        Instant former = key.formerUntil();
        if (key.revoked() != null) {
            return Messages.get("key.state.revoked", Typography.day(key.revoked()));
        }
        if (key.isExpired(now)) {
            return Messages.get("key.state.expired");
        }
        if (former != null && former.isAfter(now)) {
            return Messages.get("key.state.overlap", Typography.moment(former));
        }
        return Messages.get(key.isExpired(now.plus(SOON)) ? "key.state.soon" : "key.state.serves");
    }

    static Layout layout(Organisation organisation, String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(organisation.name(), organisationPath(organisation.id()))
                .withBreadcrumb(Messages.get("key.list.title"), path(organisation.id()));
    }

    static String path(UUID organisation) {
        return organisationPath(organisation) + "/cles";
    }

    private static String organisationPath(UUID organisation) {
        return "/espace/organisations/" + organisation;
    }
}
