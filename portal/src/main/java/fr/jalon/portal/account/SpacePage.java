package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** The space of a person: what it may do here. */
record SpacePage(Layout layout, String title, String who, List<SpaceEntry> entries) {
    static SpacePage of(Account account, List<SpaceEntry> entries, String jeton) {
        String title = Messages.get("account.space.title");
        String who = Messages.get("account.space.who", account.name(), account.mail());
        return new SpacePage(Layout.unlisted(title, who).withJeton(jeton), title, who, entries);
    }
}
