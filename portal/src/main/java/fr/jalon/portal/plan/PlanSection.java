package fr.jalon.portal.plan;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.portal.account.SpaceEntry;
import fr.jalon.portal.account.SpaceSection;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the plan, for who works for a buyer. */
@Singleton
final class PlanSection implements SpaceSection {
    private static final int ORDER = 50;

    private final MembershipRegister register;

    PlanSection(MembershipRegister register) {
        this.register = register;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<SpaceEntry> entries(Account account) {
        return register.rightsOf(account).editable(OrganisationKind.BUYER).isEmpty()
                ? List.of()
                : List.of(new SpaceEntry(Messages.get("plan.title"), Messages.get("plan.entry"), PlanController.PATH));
    }
}
