package fr.jalon.portal.organisation;

import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.Optional;

/** What a person says of an organisation to declare it, as it was typed. */
record DeclarationForm(String kind, String number, String name) {
    static final DeclarationForm EMPTY = new DeclarationForm("", "", "");

    private static final int LONGEST_NAME = 200;

    static DeclarationForm of(Form form) {
        return new DeclarationForm(form.text("type"), form.text("numero"), form.text("nom"));
    }

    DeclarationForm withName(String name) {
        return new DeclarationForm(kind, number, name);
    }

    Optional<OrganisationKind> known() {
        return OrganisationKind.ofCode(kind);
    }

    Optional<RegisterNumber> read() {
        return switch (reading()) {
            case RegisterNumber.Read(RegisterNumber number) -> Optional.of(number);
            case RegisterNumber.Unreadable unreadable -> Optional.empty();
        };
    }

    /** The form as it was sent. */
    FormPage page(String jeton) {
        return page("", "", "", jeton);
    }

    /** With what is wrong in it. */
    FormPage checked(String jeton) {
        return page(
                known().isPresent() ? "" : Messages.get("organisation.declare.kind.error"),
                reading() instanceof RegisterNumber.Unreadable(String reason) ? reason : "",
                // The name is only looked for once the number is right.
                read().isPresent() ? nameFault() : "",
                jeton);
    }

    String nameFault() {
        if (name.isEmpty()) {
            return Messages.get("organisation.declare.name.error");
        }
        return name.length() > LONGEST_NAME ? Messages.get("organisation.declare.name.long") : "";
    }

    private RegisterNumber.Reading reading() {
        return RegisterNumber.read(number, known().orElse(OrganisationKind.COMPANY));
    }

    private FormPage page(String kindFault, String numberFault, String nameFault, String jeton) {
        Field kinds = Field.of("radios", "type", Messages.get("organisation.declare.kind"))
                .withError(kindFault);
        for (OrganisationKind one : OrganisationKind.values()) {
            kinds = kinds.withChoice(one.code(), one.label(), one.code().equals(kind));
        }
        return new FormPage(
                OrganisationListPage.layout(Messages.get("organisation.declare.title"))
                        .withJeton(jeton),
                Messages.get("organisation.declare.lead"),
                "",
                DeclarationController.PATH,
                List.of(
                        kinds,
                        Field.text("numero", Messages.get("organisation.declare.number"))
                                .withHint(Messages.get("organisation.declare.number.hint"))
                                .withValue(number)
                                .withError(numberFault),
                        Field.text("nom", Messages.get("organisation.declare.name"))
                                .withHint(Messages.get("organisation.declare.name.hint"))
                                .withAutocomplete("organization")
                                .optional()
                                .withValue(name)
                                .withError(nameFault)),
                Messages.get("organisation.declare.submit"),
                List.of());
    }
}
