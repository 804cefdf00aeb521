package fr.jalon.portal.reminder;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.reminder.Reminders;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;

/** Of which buyers a person is reminded. */
@Singleton
final class ReminderData implements PersonalData {
    private final MembershipRegister register;
    private final Reminders reminders;

    ReminderData(MembershipRegister register, Reminders reminders) {
        this.register = register;
        this.reminders = reminders;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "rappels",
                register.rightsOf(account).memberships().stream()
                        .filter(membership -> membership.organisation().kind() == OrganisationKind.BUYER)
                        .map(membership -> Map.of(
                                "organisation", membership.organisation().name(),
                                "acceptes",
                                        reminders.isWanted(
                                                membership.organisation().id(), account.id())))
                        .toList());
    }
}
