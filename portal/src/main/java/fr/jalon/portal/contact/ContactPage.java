package fr.jalon.portal.contact;

import fr.jalon.content.account.Account;
import fr.jalon.content.structure.message.MessageRepository.Addressee;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that writes to a structure; {@code trap} is the field that only programs fill in. */
record ContactPage(
        Layout layout,
        String title,
        String lead,
        String who,
        String action,
        List<Field> fields,
        String trap,
        Link back) {
    static final String VIEW = "contact/ask";

    static ContactPage of(Addressee to, Typed typed, Optional<Account> account, String jeton) {
        String title = Messages.get("contact.title", Typography.french(to.name()));
        List<Field> fields = new ArrayList<>();
        if (account.isEmpty()) {
            fields.add(Field.text("nom", Messages.get("contact.name"))
                    .withAutocomplete("name")
                    .withValue(typed.name())
                    .withError(typed.faults().getOrDefault("nom", "")));
            fields.add(Field.of("email", "courriel", Messages.get("contact.mail"))
                    .withAutocomplete("email")
                    .withHint(Messages.get("contact.mail.hint"))
                    .withValue(typed.mail())
                    .withError(typed.faults().getOrDefault("courriel", "")));
        }
        fields.add(Field.of("textarea", "message", Messages.get("contact.message"))
                .withValue(typed.message())
                .withError(typed.faults().getOrDefault("message", "")));
        return new ContactPage(
                ContactController.layout(to, title).withJeton(jeton),
                title,
                Messages.get(to.claimed() ? "contact.lead.claimed" : "contact.lead.known"),
                account.map(one -> Messages.get("contact.who", one.name(), one.mail()))
                        .orElse(""),
                ContactController.path(to.key()),
                List.copyOf(fields),
                Typed.TRAP,
                new Link(Messages.get("contact.back"), "/structures/" + to.key()));
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }
}
