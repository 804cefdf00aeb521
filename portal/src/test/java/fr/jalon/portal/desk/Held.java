package fr.jalon.portal.desk;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.claim.Directory;
import java.util.List;

/** A structure whose page somebody holds. */
public record Held(Person person, Organisation organisation, String siret) {
    public static Held structure(String name) {
        String siret = Directory.structure(name, "", "");
        Person person = People.person("Responsable de " + name);
        OrganisationRegister register = PortalFixture.context().getBean(OrganisationRegister.class);
        Organisation organisation = register.declare(
                        person.account().id(),
                        OrganisationKind.STRUCTURE,
                        new RegisterNumber(siret.substring(0, 9), siret),
                        name)
                .orElseThrow();
        Rights moderator =
                new Rights(People.person("Modératrice de " + name).account().id(), OperatorRole.MODERATOR, List.of());
        return new Held(
                person,
                register.decide(moderator, organisation.id(), Decision.APPROVE, "")
                        .orElseThrow(),
                siret);
    }

    public String path() {
        return "/espace/structures/" + siret;
    }
}
