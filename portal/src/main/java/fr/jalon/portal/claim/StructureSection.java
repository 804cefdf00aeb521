package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.portal.account.SpaceEntry;
import fr.jalon.portal.account.SpaceSection;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the structures that one holds or claims. */
@Singleton
final class StructureSection implements SpaceSection {
    private static final int ORDER = 60;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<SpaceEntry> entries(Account account) {
        return List.of(new SpaceEntry(
                Messages.get("claim.own.title"), Messages.get("claim.own.lead"), OwnStructuresController.PATH));
    }
}
