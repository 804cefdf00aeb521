package fr.jalon.portal.plan;

import fr.jalon.content.facilitator.Facilitators;
import fr.jalon.content.market.imports.FieldChange;
import fr.jalon.content.market.imports.FieldValue;
import fr.jalon.content.market.imports.PlanDraft;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.matching.LotAnswers;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One step of the form of a market; the last one shows all of it, and what is still wrong. */
record DraftPage(
        Layout layout,
        String title,
        String notice,
        List<StepLink> steps,
        String step,
        List<DraftFields.Group> groups,
        List<Link> errors,
        boolean lots,
        boolean removable,
        boolean clauses,
        List<AnswerBox> structures,
        List<Proposed> facilitators,
        boolean preview,
        List<FieldValue> facts,
        List<Change> changes,
        boolean publishable,
        boolean reasoned,
        String publish,
        int version,
        String address,
        String organisation) {

    /** What the button of a facilitator sends, before its name. */
    static final String CHOSEN = "facilitateur:";

    /** A facilitator to choose, and why it is proposed. */
    record Proposed(String name, String value, String why) {
        static Proposed of(Facilitators.Proposal proposal) {
            List<String> why = new ArrayList<>();
            why.add(
                    proposal.markets() == 0
                            ? Messages.get("plan.facilitator.covers")
                            : Messages.count("plan.facilitator.named", proposal.markets()));
            if (proposal.mail() != null) {
                why.add(proposal.mail());
            }
            if (proposal.telephone() != null) {
                why.add(proposal.telephone());
            }
            return new Proposed(Typography.french(proposal.name()), CHOSEN + proposal.name(), String.join(", ", why));
        }
    }

    /** A step to go to. */
    record StepLink(String label, String href, boolean current) {}

    /** Who could answer a lot. */
    record AnswerBox(String title, LotAnswers answers) {
        static AnswerBox of(LotAnswers answer, int lots) {
            return new AnswerBox(
                    lots == 1 ? Messages.get("plan.answer.whole") : Messages.get("plan.answer.title", answer.lot()),
                    answer);
        }
    }

    /** What publishing changes. */
    record Change(String field, String before, String after) {
        static Change of(FieldChange change) {
            String nothing = Messages.get("plan.preview.nothing");
            return new Change(
                    change.field(),
                    change.before().isEmpty() ? nothing : change.before(),
                    change.after().isEmpty() ? nothing : change.after());
        }
    }

    /** What the last step adds. */
    record Outcome(List<FieldValue> facts, List<FieldChange> changes, boolean publishable, boolean published) {
        static final Outcome NONE = new Outcome(List.of(), List.of(), false, false);
    }

    static DraftPage of(
            PlanDesk desk,
            PlanDraft draft,
            Step step,
            Map<String, String> values,
            Map<String, String> faults,
            Outcome outcome,
            List<LotAnswers> structures,
            List<Facilitators.Proposal> facilitators,
            String notice,
            String jeton) {
        String address = PlanController.PATH + "/brouillons/" + draft.id();
        String organisation = "?organisation=" + desk.organisation().id();
        List<DraftFields.Group> groups = new DraftFields(values, faults, draft.market() != null).of(step);
        String title = values.getOrDefault("intitule", "").isBlank()
                ? Messages.get("plan.draft.title")
                : values.get("intitule");
        boolean last = step == Step.PREVIEW;
        return new DraftPage(
                PlanPage.layout(title).withJeton(jeton),
                title,
                notice,
                Stream.of(Step.values())
                        .map(one -> new StepLink(
                                (one.ordinal() + 1) + ". " + one.label(),
                                address + "/" + one.code() + organisation,
                                one == step))
                        .toList(),
                step.label(),
                groups,
                last
                        ? errors(values, faults, draft, address, organisation)
                        : Field.errors(groups.stream().flatMap(group -> group.fields().stream())),
                step == Step.LOTS,
                step == Step.LOTS && PlanForm.lots(values) > 1,
                step == Step.CLAUSES,
                structures.stream()
                        .map(answer -> AnswerBox.of(answer, PlanForm.lots(values)))
                        .toList(),
                facilitators.stream().map(Proposed::of).toList(),
                last,
                outcome.facts(),
                outcome.changes().stream().map(Change::of).toList(),
                outcome.publishable(),
                outcome.published(),
                Messages.get(
                        outcome.published()
                                ? "plan.draft.save"
                                : desk.publishes() ? "plan.draft.publish" : "plan.draft.submit"),
                draft.version(),
                address,
                organisation);
    }

    public String action() {
        return address + "/"
                + Stream.of(Step.values())
                        .filter(one -> one.label().equals(step))
                        .findFirst()
                        .orElseThrow()
                        .code()
                + organisation;
    }

    /** The fault of a field, in the step that asks it. */
    private static List<Link> errors(
            Map<String, String> values,
            Map<String, String> faults,
            PlanDraft draft,
            String address,
            String organisation) {
        DraftFields fields = new DraftFields(values, faults, draft.market() != null);
        return Stream.of(Step.values())
                .flatMap(step -> fields.of(step).stream()
                        .flatMap(group -> group.fields().stream())
                        .filter(field -> !field.error().isEmpty())
                        .map(field -> new Link(
                                field.label() + " : " + field.error(), address + "/" + step.code() + organisation)))
                .toList();
    }
}
