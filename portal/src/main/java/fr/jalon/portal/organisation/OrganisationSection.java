package fr.jalon.portal.organisation;

import fr.jalon.content.account.Account;
import fr.jalon.portal.account.SpaceEntry;
import fr.jalon.portal.account.SpaceSection;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to one's organisations. */
@Singleton
final class OrganisationSection implements SpaceSection {
    private static final int ORDER = 100;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<SpaceEntry> entries(Account account) {
        return List.of(new SpaceEntry(
                Messages.get("organisation.list.title"),
                Messages.get("organisation.entry"),
                OrganisationController.PATH));
    }
}
