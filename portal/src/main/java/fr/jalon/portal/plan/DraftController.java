package fr.jalon.portal.plan;

import fr.jalon.content.facilitator.Facilitators;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.HoursCalculation;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.imports.ConsiderationDetails;
import fr.jalon.content.market.imports.MarketColumn;
import fr.jalon.content.market.imports.PlanDraft;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.content.market.imports.PlanSheet;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.market.MarketPreview;
import fr.jalon.portal.matching.LotAnswers;
import fr.jalon.portal.matching.WhoAnswers;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of a market, step by step: what is typed is kept at each, right or wrong. */
@Controller(PlanController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DraftController {
    private static final String VIEW = "plan/draft";
    private static final String DRAFT = "/brouillons/{draft}";

    private final PlanAccess access;
    private final PlanDraftRepository drafts;
    private final PlanForm form;
    private final PlanPublication publication;
    private final WhoAnswers structures;
    private final MarketPreview preview;
    private final Facilitators facilitators;

    DraftController(
            PlanAccess access,
            PlanDraftRepository drafts,
            PlanForm form,
            PlanPublication publication,
            WhoAnswers structures,
            MarketPreview preview,
            Facilitators facilitators) {
        this.access = access;
        this.drafts = drafts;
        this.form = form;
        this.publication = publication;
        this.structures = structures;
        this.preview = preview;
        this.facilitators = facilitators;
    }

    @Post("/nouveau")
    HttpResponse<?> begin(Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        return first(desk, drafts.create(desk.buyer().siren(), null, 0, Map.of(PlanForm.LOTS, "1")));
    }

    @Post("/{reference}/modifier")
    HttpResponse<?> edit(String reference, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlannedMarket market = access.market(desk, reference);
        return first(
                desk,
                drafts.create(desk.buyer().siren(), reference, market.revision().version(), form.values(market)));
    }

    @Post("/{reference}/reprendre")
    HttpResponse<?> copy(String reference, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        Map<String, String> values = copied(access.market(desk, reference));
        List.of(MarketColumn.PUBLICATION, MarketColumn.OFFERS, MarketColumn.START)
                .forEach(column -> values.remove(PlanForm.name(column)));
        return first(desk, drafts.create(desk.buyer().siren(), null, 0, values));
    }

    /** As {@link #copy}, its dates moved to when the market that takes over is due. */
    @Post("/{reference}/renouveler")
    HttpResponse<?> renew(String reference, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlannedMarket market = access.market(desk, reference);
        int by = market.schedule().renewalMonths(LocalDate.now(FrenchTime.ZONE));
        Map<String, String> values = copied(market.planned(market.schedule().renewed(by)));
        values.put(DraftFields.RENEWED, String.valueOf(by));
        return first(desk, drafts.create(desk.buyer().siren(), null, 0, values));
    }

    /** Without what was true of that one only. */
    private Map<String, String> copied(PlannedMarket market) {
        Map<String, String> values = new HashMap<>(form.values(market));
        List.of(MarketColumn.CODE, MarketColumn.URL, MarketColumn.STATUS)
                .forEach(column -> values.remove(PlanForm.name(column)));
        return values;
    }

    @Get(DRAFT + "/{step}")
    HttpResponse<?> show(UUID draft, String step, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlanDraft open = find(desk, draft);
        Step shown = Step.ofCode(step).orElseThrow(NotFoundException::new);
        return Answers.page(VIEW, page(desk, open, shown, open.values(), shown == Step.PREVIEW, "", visitor));
    }

    /** The page of the market as the public will see it. */
    @Get(DRAFT + "/page")
    HttpResponse<?> look(UUID draft, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlanDraft found = find(desk, draft);
        String back = address(desk, draft, Step.PREVIEW);
        PlannedMarket market = form.read(found.values(), desk.buyer(), publication.present(found))
                .market();
        return market == null
                ? Answers.seeOther(back)
                : HttpResponse.ok(preview.of(market, PlanPage.layout(market.title()), back));
    }

    @Post(DRAFT + "/{step}")
    HttpResponse<?> save(UUID draft, String step, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlanDraft open = find(desk, draft);
        Step shown = Step.ofCode(step).orElseThrow(NotFoundException::new);
        Map<String, String> values = merged(open, shown, sent);
        String pressed = sent.text("aller");
        act(pressed, values);
        if (!sent.text("version").equals(String.valueOf(open.version()))
                || !drafts.save(draft, open.version(), values)) {
            return conflict(page(
                    desk, find(desk, draft), shown, values, true, Messages.get("plan.draft.conflict.draft"), visitor));
        }
        PlanDraft saved = find(desk, draft);
        if (!pressed.isEmpty()) {
            return Answers.seeOther(address(desk, draft, shown));
        }
        DraftPage page = page(desk, saved, shown, values, true, "", visitor);
        return page.errors().isEmpty()
                ? Answers.seeOther(address(desk, draft, shown.next()))
                : Answers.faulty(VIEW, page);
    }

    @Post(DRAFT + "/publier")
    HttpResponse<?> publish(UUID draft, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlanDraft open = find(desk, draft);
        String reason = sent.text("raison");
        PlanPublication.Result result =
                publication.publish(desk, open, reason.length() > 500 ? reason.substring(0, 500) : reason);
        return switch (result) {
            case PUBLISHED -> Answers.seeOther(desk.address("") + "&fait=publie");
            case SUBMITTED -> Answers.seeOther(desk.address("") + "&fait=soumis");
            case FAULTY -> Answers.faulty(VIEW, page(desk, open, Step.PREVIEW, open.values(), true, "", visitor));
            case CONFLICT -> {
                // From now on the draft is over what is stored now, and the page says what it changes of that.
                PlanDraft over = publication.over(open);
                yield conflict(page(
                        desk,
                        over,
                        Step.PREVIEW,
                        over.values(),
                        true,
                        Messages.get("plan.draft.conflict.market"),
                        visitor));
            }
        };
    }

    @Post(DRAFT + "/supprimer")
    HttpResponse<?> delete(UUID draft, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        drafts.delete(find(desk, draft).id());
        return Answers.seeOther(desk.address("") + "&fait=supprime");
    }

    /** What was typed before, and what this step says now. */
    private Map<String, String> merged(PlanDraft draft, Step step, Form sent) {
        Map<String, String> values = new LinkedHashMap<>(draft.values());
        new DraftFields(draft.values(), Map.of(), draft.market() != null)
                .of(step).stream().flatMap(group -> group.fields().stream()).forEach(field -> {
                    if (field.isGroup()) {
                        values.put(field.name(), kinds(sent.texts(field.name())));
                    } else {
                        values.put(field.name(), sent.text(field.name()));
                    }
                });
        return values;
    }

    private static String kinds(List<String> codes) {
        return codes.isEmpty()
                ? "Pas de considération sociale"
                : codes.stream()
                        .map(ConsiderationKind::ofCode)
                        .flatMap(Optional::stream)
                        .map(ConsiderationKind::label)
                        .collect(Collectors.joining(" | "));
    }

    /** Another button than the one that goes on. */
    private static void act(String pressed, Map<String, String> values) {
        int lots = PlanForm.lots(values);
        if (pressed.equals("lot-de-plus") && lots < PlanForm.MOST_LOTS) {
            if (lots == 1) {
                // What was said of the whole is said of the first lot.
                List.of(MarketColumn.AMOUNT, MarketColumn.CPV)
                        .forEach(column -> values.putIfAbsent(
                                PlanForm.name(column, 1), values.getOrDefault(PlanForm.name(column), "")));
                values.putIfAbsent(
                        PlanForm.name(MarketColumn.LOT_TITLE, 1),
                        values.getOrDefault(PlanForm.name(MarketColumn.TITLE), ""));
            }
            values.put(PlanForm.LOTS, String.valueOf(lots + 1));
        } else if (pressed.equals("lot-de-moins") && lots > 1) {
            values.put(PlanForm.LOTS, String.valueOf(lots - 1));
        } else if (pressed.startsWith(DraftPage.CHOSEN)) {
            values.put(PlanForm.name(MarketColumn.FACILITATOR), pressed.substring(DraftPage.CHOSEN.length()));
        } else if (pressed.matches("calculer-\\d{1,3}")) {
            int lot = Integer.parseInt(pressed.substring(9));
            calculate(lot, values)
                    .ifPresent(hours -> values.put(PlanForm.name(MarketColumn.HOURS, lot), String.valueOf(hours)));
        }
    }

    private static Optional<Integer> calculate(int lot, Map<String, String> values) {
        return number(values, ConsiderationDetails.AMOUNT, lot)
                .flatMap(amount -> number(values, ConsiderationDetails.LABOUR, lot)
                        .flatMap(labour -> number(values, ConsiderationDetails.COST, lot)
                                .map(cost -> new HoursCalculation(amount, labour, cost, false))))
                .flatMap(from -> number(values, ConsiderationDetails.RATE, lot).flatMap(from::hours));
    }

    private static Optional<BigDecimal> number(Map<String, String> values, String detail, int lot) {
        return ConsiderationDetails.number(values, detail, lot);
    }

    private DraftPage page(
            PlanDesk desk,
            PlanDraft draft,
            Step step,
            Map<String, String> values,
            boolean checked,
            String notice,
            Visitor visitor) {
        PlannedMarket present = publication.present(draft);
        PlanForm.Reading reading = form.read(values, desk.buyer(), present);
        DraftPage.Outcome outcome = step != Step.PREVIEW || reading.market() == null
                ? DraftPage.Outcome.NONE
                : new DraftPage.Outcome(
                        PlanSheet.facts(reading.market()),
                        present != null && present.status().isPublic()
                                ? PlanSheet.differences(present, reading.market())
                                : List.of(),
                        true,
                        present != null && present.status().isPublic());
        return DraftPage.of(
                desk,
                draft,
                step,
                values,
                checked ? reading.faults() : Map.of(),
                outcome,
                step == Step.CLAUSES ? answers(desk, values, present) : List.of(),
                step == Step.CONTACT
                        ? facilitators.proposals(form.places(values), draft.market() == null ? "" : draft.market())
                        : List.of(),
                notice,
                visitor.jeton());
    }

    /** Whatever the lots ask, and only once it is known where and what is bought. */
    private List<LotAnswers> answers(PlanDesk desk, Map<String, String> values, @Nullable PlannedMarket present) {
        Map<String, String> bare = new HashMap<>(values);
        for (int lot = 1; lot <= PlanForm.lots(values); lot++) {
            bare.put(PlanForm.name(MarketColumn.CONSIDERATIONS, lot), "");
            bare.put(PlanForm.name(MarketColumn.HOURS, lot), "");
        }
        PlannedMarket market = form.read(bare, desk.buyer(), present).market();
        try {
            return market == null ? List.of() : structures.deciding(market);
        } catch (SearchUnavailableException e) {
            // The form does without.
            return List.of();
        }
    }

    private static HttpResponse<?> conflict(DraftPage page) {
        return HttpResponse.<ModelAndView<DraftPage>>status(HttpStatus.CONFLICT).body(new ModelAndView<>(VIEW, page));
    }

    private static HttpResponse<?> first(PlanDesk desk, UUID draft) {
        return Answers.seeOther(address(desk, draft, Step.WHAT));
    }

    private static String address(PlanDesk desk, UUID draft, Step step) {
        return desk.address("/brouillons/" + draft + "/" + step.code());
    }

    private PlanDraft find(PlanDesk desk, UUID id) {
        return drafts.find(id, desk.buyer().siren()).orElseThrow(NotFoundException::new);
    }
}
