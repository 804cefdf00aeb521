package fr.jalon.portal.network;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works for structures, and in whose name: an approved network, or, where it is null, the operator. */
record Keeper(Rights rights, @Nullable Organisation network) {
    /** Stands for the operator in addresses. */
    static final String OPERATOR = "exploitant";

    static final String PATH = "/espace/organisations/{keeper}/structures";

    /** Null for the operator. */
    @Nullable
    UUID id() {
        return network == null ? null : network.id();
    }

    String name() {
        return network == null ? Messages.get("mandate.operator") : Typography.french(network.name());
    }

    String path() {
        return PATH.replace(
                "{keeper}", network == null ? OPERATOR : network.id().toString());
    }

    /** The frame of its pages. */
    Layout layout(String title) {
        Layout layout = Layout.unlisted(title, title).withBreadcrumb(Messages.get("page.space"), "/espace");
        return network == null
                ? layout.withBreadcrumb(Messages.get("administration.title"), "/administration")
                : layout.withBreadcrumb(Messages.get("organisation.list.title"), "/espace/organisations")
                        .withBreadcrumb(name(), "/espace/organisations/" + network.id());
    }
}
