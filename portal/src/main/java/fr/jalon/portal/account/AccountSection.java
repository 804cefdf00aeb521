package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** One's own account, after all else. */
@Singleton
final class AccountSection implements SpaceSection {
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public List<SpaceEntry> entries(Account account) {
        return List.of(new SpaceEntry(
                Messages.get("account.own.title"), Messages.get("account.own.text"), AccountController.PATH));
    }
}
