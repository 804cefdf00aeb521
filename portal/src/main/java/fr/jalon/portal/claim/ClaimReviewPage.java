package fr.jalon.portal.claim;

import fr.jalon.content.imports.Siret;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimState;
import fr.jalon.content.structure.claim.Proposal;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator has to know to decide; {@code fields} is empty where there is nothing for this one to decide. */
record ClaimReviewPage(
        Layout layout,
        String title,
        String notice,
        List<Fact> facts,
        String register,
        String document,
        String action,
        List<Field> fields,
        List<Link> links) {
    private static final int LONGEST_REASON = 1000;

    /** Something known of the claim. */
    record Fact(String label, String value) {}

    static ClaimReviewPage of(
            Claim claim,
            @Nullable Proposal proposal,
            boolean mayDecide,
            String choice,
            String reason,
            boolean checked,
            String jeton) {
        String path = ClaimReviewController.PATH + "/" + claim.id();
        boolean open = claim.state().decidable();
        List<Link> links = new ArrayList<>();
        if (proposal == null) {
            links.add(new Link(Messages.get("claim.review.page"), "/structures/" + claim.siret()));
        }
        links.add(new Link(Messages.get("claim.review.title"), ClaimReviewController.PATH));
        return new ClaimReviewPage(
                ClaimQueuePage.layout(Typography.french(claim.name()))
                        .withBreadcrumb(Messages.get("claim.review.title"), ClaimReviewController.PATH)
                        .withJeton(jeton),
                Typography.french(claim.name()),
                open && !mayDecide ? Messages.get("claim.review.another") : "",
                facts(claim, proposal),
                "https://annuaire-entreprises.data.gouv.fr/etablissement/" + claim.siret(),
                claim.document() ? path + "/document" : "",
                path,
                open && mayDecide ? fields(claim, choice, reason, checked) : List.of(),
                List.copyOf(links));
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    /** Somebody else decided meanwhile, or the page cannot be given. */
    ClaimReviewPage late() {
        return new ClaimReviewPage(
                layout, title, Messages.get("claim.review.late"), facts, register, document, action, fields, links);
    }

    private static List<Fact> facts(Claim claim, @Nullable Proposal proposal) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("siret", new Siret(claim.siret()).printed()));
        facts.add(fact("way", Messages.get("claim.way." + claim.way().code())));
        facts.add(fact("state", Messages.get("claim.state." + claim.state().code())));
        facts.add(fact("person", claim.person() + ", " + claim.mail()));
        facts.add(fact("date", Typography.day(claim.created())));
        if (claim.claimed() && claim.state() != ClaimState.GRANTED) {
            facts.add(fact("held", Messages.get("claim.review.held.yes")));
        }
        if (proposal != null) {
            facts.add(fact("kind", proposal.kind().label()));
            String street = proposal.address() == null ? "" : proposal.address() + ", ";
            facts.add(fact("address", street + proposal.postcode() + " " + proposal.city()));
        }
        if (!claim.message().isEmpty()) {
            facts.add(fact("message", claim.message()));
        }
        if (claim.reason() != null) {
            facts.add(fact("reason", claim.reason()));
        }
        if (claim.appeal() != null) {
            facts.add(fact("appeal", claim.appeal()));
        }
        return facts;
    }

    private static Fact fact(String key, String value) {
        return new Fact(Messages.get("claim.review." + key), value);
    }

    private static List<Field> fields(Claim claim, String choice, String reason, boolean checked) {
        String afterwards = claim.state() == ClaimState.GRANTED ? ".afterwards" : "";
        boolean known = choice.equals("accept") || choice.equals("refuse");
        String fault = reason.length() > LONGEST_REASON
                ? Messages.get("claim.review.motif.long", LONGEST_REASON)
                : choice.equals("refuse") && reason.isEmpty() ? Messages.get("claim.review.motif.missing") : "";
        return List.of(
                Field.of("radios", "decision", Messages.get("claim.review.decision"))
                        .withChoice("accept", Messages.get("claim.review.accept" + afterwards), choice.equals("accept"))
                        .withChoice("refuse", Messages.get("claim.review.refuse" + afterwards), choice.equals("refuse"))
                        .withError(checked && !known ? Messages.get("claim.review.decision.missing") : ""),
                Field.of("textarea", "motif", Messages.get("claim.review.motif"))
                        .withHint(Messages.get("claim.review.motif.hint"))
                        .optional()
                        .withValue(reason)
                        .withError(checked ? fault : ""));
    }
}
