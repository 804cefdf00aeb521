package fr.jalon.portal.administration;

import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.organisation.OrganisationText;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.Optional;

/** What the operator has to know of an organisation to decide, and the decisions that its state leaves. */
record OrganisationReviewPage(
        Layout layout,
        String title,
        String notice,
        List<AdministrationPage.Fact> facts,
        String register,
        List<Person> members,
        String action,
        List<Field> fields,
        List<Link> ways) {
    private static final int LONGEST_REASON = 1000;

    /** A member, of whom the name and address tell whether it is who it says. */
    record Person(String name, String mail, String role) {}

    static OrganisationReviewPage of(
            Organisation organisation,
            List<Member> members,
            String choice,
            String reason,
            boolean checked,
            String jeton) {
        String path = OrganisationReviewController.PATH + "/" + organisation.id();
        return new OrganisationReviewPage(
                AdministrationPage.layout(organisation.name())
                        .withBreadcrumb(
                                Messages.get("administration.organisations.title"), OrganisationReviewController.PATH)
                        .withJeton(jeton),
                organisation.name(),
                "",
                List.of(
                        fact("kind", organisation.kind().label()),
                        fact("number", OrganisationText.number(organisation)),
                        fact("state", organisation.state().label()),
                        fact("declared", Typography.day(organisation.declared()))),
                "https://annuaire-entreprises.data.gouv.fr/entreprise/" + organisation.siren(),
                members.stream()
                        .map(member -> new Person(
                                member.name(), member.mail(), member.role().label()))
                        .toList(),
                path,
                fields(organisation, choice, reason, checked),
                List.of(
                        new Link(
                                Messages.get("administration.organisation.journal"),
                                JournalController.of(organisation)),
                        new Link(
                                Messages.get("administration.organisations.title"),
                                OrganisationReviewController.PATH)));
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    /** Somebody else decided meanwhile. */
    OrganisationReviewPage late() {
        return new OrganisationReviewPage(
                layout,
                title,
                Messages.get("administration.organisation.late"),
                facts,
                register,
                members,
                action,
                fields,
                ways);
    }

    private static AdministrationPage.Fact fact(String key, String value) {
        return new AdministrationPage.Fact(Messages.get("administration.organisation." + key), value);
    }

    private static List<Field> fields(Organisation organisation, String choice, String reason, boolean checked) {
        Field decisions = Field.of("radios", "decision", Messages.get("administration.organisation.decision"));
        for (Decision one : Decision.values()) {
            if (one.possible(organisation.state())) {
                decisions = decisions.withChoice(
                        one.code(),
                        Messages.get("administration.organisation.decision." + one.code()),
                        one.code().equals(choice));
            }
        }
        Optional<Decision> decision = Decision.ofCode(choice).filter(one -> one.possible(organisation.state()));
        String fault = reason.length() > LONGEST_REASON
                ? Messages.get("administration.reason.long")
                : decision.filter(Decision::reasoned).isPresent() && reason.isEmpty()
                        ? Messages.get("administration.organisation.reason.error")
                        : "";
        return List.of(
                decisions.withError(
                        checked && decision.isEmpty()
                                ? Messages.get("administration.organisation.decision.error")
                                : ""),
                Field.of("textarea", "motif", Messages.get("administration.organisation.reason"))
                        .withHint(Messages.get("administration.organisation.reason.hint"))
                        .optional()
                        .withValue(reason)
                        .withError(checked ? fault : ""));
    }
}
