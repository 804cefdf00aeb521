package fr.jalon.portal.administration;

import fr.jalon.content.account.Account;
import fr.jalon.portal.account.SpaceEntry;
import fr.jalon.portal.account.SpaceSection;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the operator's pages, for operators. */
@Singleton
final class AdministrationSection implements SpaceSection {
    private static final int ORDER = 900;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<SpaceEntry> entries(Account account) {
        return account.operator()
                ? List.of(new SpaceEntry(
                        Messages.get("administration.title"),
                        Messages.get("administration.lead"),
                        AdministrationController.PATH))
                : List.of();
    }
}
