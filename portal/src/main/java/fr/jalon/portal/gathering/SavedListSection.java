package fr.jalon.portal.gathering;

import fr.jalon.content.account.Account;
import fr.jalon.portal.account.SpaceEntry;
import fr.jalon.portal.account.SpaceSection;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to one's lists. */
@Singleton
final class SavedListSection implements SpaceSection {
    private static final int ORDER = 70;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<SpaceEntry> entries(Account account) {
        return List.of(new SpaceEntry(
                Messages.get("gathering.saved"), Messages.get("gathering.entry"), SavedListController.PATH));
    }
}
