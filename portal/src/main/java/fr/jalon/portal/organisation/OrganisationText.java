package fr.jalon.portal.organisation;

import fr.jalon.content.imports.Siret;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.portal.page.Messages;

/** An organisation in words. */
public final class OrganisationText {
    private OrganisationText() {}

    public static String number(Organisation organisation) {
        String siret = organisation.siret();
        return siret != null && organisation.kind() == OrganisationKind.STRUCTURE
                ? Messages.get("organisation.number.siret", new Siret(siret).printed())
                : Messages.get(
                        "organisation.number.siren", organisation.siren().replaceAll("(\\d{3})(?=\\d)", "$1\u00a0"));
    }

    /** What its state means for its members; empty where all is well. */
    static String explanation(Organisation organisation) {
        String reason = organisation.reason();
        return organisation.state() == OrganisationState.APPROVED
                ? ""
                : Messages.get(
                        "organisation.state." + organisation.state().code() + ".text", reason == null ? "" : reason);
    }

    static String role(MemberRole role) {
        return Messages.get("organisation.role." + role.code());
    }

    /** What was just done, named by the address; empty where nothing was, or the address says something else. */
    static String done(String code) {
        return Messages.has("organisation.done." + code) ? Messages.get("organisation.done." + code) : "";
    }
}
