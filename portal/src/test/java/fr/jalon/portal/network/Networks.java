package fr.jalon.portal.network;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.organisation.Numbers;
import java.util.List;

/** An approved network and one of its people. */
public record Networks(Person person, Organisation network) {
    public static Networks network(String name) {
        Person person = People.person("Animatrice de " + name);
        Organisation declared = PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        person.account().id(),
                        OrganisationKind.NETWORK,
                        new RegisterNumber(Numbers.siren(), null),
                        name)
                .orElseThrow();
        return new Networks(person, decide(declared, Decision.APPROVE, ""));
    }

    static Organisation decide(Organisation organisation, Decision decision, String reason) {
        Rights moderator =
                new Rights(People.person("Modératrice des réseaux").account().id(), OperatorRole.MODERATOR, List.of());
        return PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .decide(moderator, organisation.id(), decision, reason)
                .orElseThrow();
    }

    public Browsing browsing() {
        return person.browsing();
    }

    public String path() {
        return "/espace/organisations/" + network.id() + "/structures";
    }
}
