package fr.jalon.portal.grouping;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.portal.account.SpaceEntry;
import fr.jalon.portal.account.SpaceSection;
import fr.jalon.portal.interest.Team;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the groupings, for who works for a structure or a company. */
@Singleton
final class GroupingSection implements SpaceSection {
    private static final int ORDER = 65;

    private final MembershipRegister register;

    GroupingSection(MembershipRegister register) {
        this.register = register;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<SpaceEntry> entries(Account account) {
        return Team.approved(register.rightsOf(account)).isEmpty()
                ? List.of()
                : List.of(new SpaceEntry(
                        Messages.get("grouping.title"), Messages.get("grouping.entry"), GroupingController.PATH));
    }
}
