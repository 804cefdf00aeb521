package fr.jalon.portal.interest;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.SpaceEntry;
import fr.jalon.portal.account.SpaceSection;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The ways to what was signalled and to what a team makes of markets. */
@Singleton
final class InterestSection implements SpaceSection {
    private static final int ORDER = 60;

    private final MembershipRegister register;

    InterestSection(MembershipRegister register) {
        this.register = register;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<SpaceEntry> entries(Account account) {
        Rights rights = register.rightsOf(account);
        List<SpaceEntry> entries = new ArrayList<>();
        boolean team = !Team.teams(rights).isEmpty();
        if (team) {
            entries.add(new SpaceEntry(Messages.get("study.title"), Messages.get("study.entry"), StudyController.PATH));
        }
        if (team || !rights.editable(OrganisationKind.BUYER).isEmpty()) {
            entries.add(new SpaceEntry(
                    Messages.get("interest.title"), Messages.get("interest.entry"), InterestController.PATH));
        }
        return entries;
    }
}
