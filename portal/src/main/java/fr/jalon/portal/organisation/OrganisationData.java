package fr.jalon.portal.organisation;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;

/** The organisations of a person, and those it asked to join. */
@Singleton
final class OrganisationData implements PersonalData {
    private final MembershipRegister register;
    private final MembershipRepository memberships;

    OrganisationData(MembershipRegister register, MembershipRepository memberships) {
        this.register = register;
        this.memberships = memberships;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "organisations",
                register.rightsOf(account).memberships().stream()
                        .map(membership -> Map.of(
                                "nom", membership.organisation().name(),
                                "siren", membership.organisation().siren(),
                                "role", membership.role().label()))
                        .toList(),
                "demandes",
                memberships.findRequested(account.id()).stream()
                        .map(Organisation::name)
                        .toList());
    }
}
