package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.imports.Siret;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.structure.claim.ClaimRepository.Target;
import fr.jalon.content.structure.claim.EvidenceFile;
import fr.jalon.content.structure.claim.KnownAddresses;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;

/** The ways in which this person can prove to speak for this structure, the quickest first. */
record ClaimPage(
        Layout layout,
        String title,
        String notice,
        String lead,
        List<Way> ways,
        String upload,
        List<Field> uploaded,
        List<Link> links) {
    static final String VIEW = "claim/ask";

    private static final int LONGEST_MESSAGE = 2000;

    /** A form of its own; {@code id} is that of its heading. */
    record Way(String id, String title, String text, String action, List<Field> fields, String submit) {}

    /** What was sent and what is wrong with it; {@code form} is that of the form it was sent by. */
    record Sent(String form, String value, String fault) {
        static final Sent NOTHING = new Sent("", "", "");

        String value(String asked) {
            return form.equals(asked) ? value : "";
        }

        String fault(String asked) {
            return form.equals(asked) ? fault : "";
        }
    }

    /** Nobody holds the page. */
    static ClaimPage free(Target target, Account account, Sent sent, String jeton) {
        String path = ClaimController.path(target.siret());
        KnownAddresses known = target.addresses();
        List<Way> ways = new ArrayList<>();
        if (known.owns(account.mail())) {
            ways.add(way("account", path, List.of(Field.hidden("voie", "account")), account.mail()));
        }
        known.masked().ifPresent(masked -> ways.add(way("mail", path, List.of(Field.hidden("voie", "mail")), masked)));
        if (!known.domains().isEmpty()) {
            Field address = Field.of("email", "adresse", Messages.get("claim.domain.address"))
                    .withHint(Messages.get("claim.domain.hint", String.join(" ou @", known.domains())))
                    .withValue(sent.value("domain"))
                    .withError(sent.fault("domain"));
            ways.add(way(
                    "domain",
                    path,
                    List.of(Field.hidden("voie", "domain"), address),
                    String.join(", ", known.domains())));
        }
        return new ClaimPage(
                layout(Messages.get("claim.title", Typography.french(target.name())))
                        .withJeton(jeton),
                Messages.get("claim.title", Typography.french(target.name())),
                "",
                Messages.get("claim.lead", new Siret(target.siret()).printed()),
                ways,
                path + "/document?jeton=" + jeton,
                List.of(
                        Field.of("file", "fichier", Messages.get("claim.document.file"))
                                .withHint(Messages.get("claim.document.hint", EvidenceFile.HEAVIEST / 1024 / 1024))
                                .withError(sent.fault("document")),
                        message(sent.value("document"), "").optional()),
                List.of(new Link(Messages.get("claim.back"), "/structures/" + target.siret())));
    }

    /** Somebody does: its owners let this person in, or the operator decides. */
    static ClaimPage held(Target target, Organisation holder, Sent sent, String jeton) {
        String title = Messages.get("claim.held.title", Typography.french(target.name()));
        return new ClaimPage(
                layout(title).withJeton(jeton),
                title,
                "",
                Messages.get("claim.held.lead"),
                List.of(new Way(
                        "contest",
                        Messages.get("claim.contest.title"),
                        Messages.get("claim.contest.text"),
                        ClaimController.path(target.siret()) + "/contester",
                        List.of(message(sent.value("contest"), sent.fault("contest"))),
                        Messages.get("claim.contest.submit"))),
                "",
                List.of(),
                List.of(
                        new Link(
                                Messages.get("claim.held.join"), "/espace/organisations/" + holder.id() + "/rejoindre"),
                        new Link(Messages.get("claim.back"), "/structures/" + target.siret())));
    }

    static String messageFault(String message, boolean required) {
        if (message.length() > LONGEST_MESSAGE) {
            return Messages.get("claim.message.long", LONGEST_MESSAGE);
        }
        return required && message.isEmpty() ? Messages.get("claim.message.missing") : "";
    }

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("claim.own.title"), OwnStructuresController.PATH);
    }

    ClaimPage withNotice(String text) {
        return new ClaimPage(layout, title, text, lead, ways, upload, uploaded, links);
    }

    public List<Link> errors() {
        return Field.errors(
                java.util.stream.Stream.concat(ways.stream().flatMap(way -> way.fields().stream()), uploaded.stream()));
    }

    private static Field message(String value, String fault) {
        return Field.of("textarea", "message", Messages.get("claim.message"))
                .withHint(Messages.get("claim.message.hint"))
                .withValue(value)
                .withError(fault);
    }

    private static Way way(String code, String path, List<Field> fields, String known) {
        return new Way(
                code,
                Messages.get("claim." + code + ".title"),
                Messages.get("claim." + code + ".text", known),
                path,
                fields,
                Messages.get("claim." + code + ".submit"));
    }
}
