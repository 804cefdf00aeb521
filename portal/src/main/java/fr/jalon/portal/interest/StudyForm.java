package fr.jalon.portal.interest;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.study.Study;
import fr.jalon.content.study.StudyReason;
import fr.jalon.content.study.StudyStatus;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of what a team makes of a market, as it was stored or typed. */
record StudyForm(String typedStatus, String typedReason, String note, int version, Map<String, String> faults) {
    static final StudyForm EMPTY = new StudyForm("", "", "", 0, Map.of());

    private static final int LONGEST = 2000;

    static StudyForm of(Study study) {
        return new StudyForm(
                study.status(), study.reason() == null ? "" : study.reason(), study.note(), study.version(), Map.of());
    }

    static StudyForm read(Form form) {
        String status = form.text("etat");
        String reason = form.text("raison");
        String note = form.text("note");
        int version = form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : 0;
        Map<String, String> faults = new HashMap<>();
        Optional<StudyStatus> known = StudyStatus.ofCode(status);
        if (known.isEmpty()) {
            faults.put("etat", Messages.get("study.status.fault"));
        }
        if (known.filter(StudyStatus.NOT_FOR_US::equals).isPresent()
                && StudyReason.ofCode(reason).isEmpty()) {
            faults.put("raison", Messages.get("study.reason.fault"));
        }
        if (note.length() > LONGEST) {
            faults.put("note", Messages.get("study.note.fault", LONGEST));
        }
        return new StudyForm(status, reason, note, version, faults);
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** What was typed, over what somebody else of the team wrote meanwhile. */
    StudyForm at(int stored) {
        return new StudyForm(typedStatus, typedReason, note, stored, faults);
    }

    StudyStatus status() {
        return StudyStatus.ofCode(typedStatus).orElseThrow();
    }

    @Nullable
    StudyReason reason() {
        return StudyReason.ofCode(typedReason).orElse(null);
    }

    FormPage page(Organisation of, PlannedMarket market, String notice, String jeton) {
        Field status = Field.of("radios", "etat", Messages.get("study.status")).withError(fault("etat"));
        for (StudyStatus one : StudyStatus.values()) {
            status = status.withChoice(one.code(), one.label(), one.code().equals(typedStatus));
        }
        Field reason = Field.of("select", "raison", Messages.get("study.reason"))
                .withHint(Messages.get("study.reason.hint"))
                .withError(fault("raison"))
                .optional()
                .withChoice("", Messages.get("study.reason.none"), typedReason.isEmpty());
        for (StudyReason one : StudyReason.values()) {
            reason = reason.withChoice(one.code(), one.label(), one.code().equals(typedReason));
        }
        String back = StudyController.PATH + "?organisation=" + of.id();
        return new FormPage(
                StudyPage.layout(Typography.french(market.title())).withJeton(jeton),
                Messages.get("study.form.lead", of.name()),
                notice,
                StudyController.PATH + "/" + market.reference() + "?organisation=" + of.id(),
                List.of(
                        Field.hidden("version", String.valueOf(version)),
                        status,
                        reason,
                        Field.of("textarea", "note", Messages.get("study.note"))
                                .withHint(Messages.get("study.note.hint"))
                                .withValue(note)
                                .withError(fault("note"))
                                .optional()),
                Messages.get("study.save"),
                List.of(
                        new Link(Messages.get("study.title"), back),
                        new Link(Messages.get("study.market"), "/marches/" + market.reference())));
    }

    private String fault(String field) {
        return faults.getOrDefault(field, "");
    }
}
