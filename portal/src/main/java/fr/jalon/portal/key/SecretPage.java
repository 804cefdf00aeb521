package fr.jalon.portal.key;

import fr.jalon.content.key.KeyRegister;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;

/** The secret of a key, once. */
record SecretPage(Layout layout, String title, String secret, String command, String back) {
    static SecretPage of(Organisation organisation, KeyRegister.Made made, String base) {
        String title = Messages.get("key.secret.title", made.key().name());
        return new SecretPage(
                KeyListPage.layout(organisation, title),
                title,
                made.secret(),
                "curl -H 'Authorization: Bearer " + made.secret() + "' " + base + Api.ROOT + "/plan/key",
                KeyListPage.path(organisation.id()));
    }

    /** Logs must not tell it. */
    @Override
    public String toString() {
        return "SecretPage";
    }
}
