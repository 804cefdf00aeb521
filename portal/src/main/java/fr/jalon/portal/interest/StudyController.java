package fr.jalon.portal.interest;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.study.Study;
import fr.jalon.content.study.StudyReason;
import fr.jalon.content.study.StudyRepository;
import fr.jalon.content.study.StudyStatus;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.matching.Opportunities;
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
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a team makes of markets, shared among its members and shown to nobody else. */
@Controller(StudyController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class StudyController {
    static final String PATH = "/espace/suivi";

    private final Team team;
    private final StudyRepository studies;
    private final PlannedMarketRepository markets;
    private final PlannedMarketDocuments documents;
    private final StructureRepository structures;
    private final Opportunities opportunities;
    private final AuditRepository audit;

    StudyController(
            Team team,
            StudyRepository studies,
            PlannedMarketRepository markets,
            PlannedMarketDocuments documents,
            StructureRepository structures,
            Opportunities opportunities,
            AuditRepository audit) {
        this.team = team;
        this.studies = studies;
        this.markets = markets;
        this.documents = documents;
        this.structures = structures;
        this.opportunities = opportunities;
        this.audit = audit;
    }

    @Get
    @View("interest/study")
    StudyPage list(
            Visitor visitor, @QueryValue @Nullable UUID organisation, @QueryValue(defaultValue = "") String fait) {
        Rights rights = team.rights(visitor);
        Organisation of = team.team(rights, organisation);
        List<Study> all = studies.findByOrganisation(of.id());
        Map<String, PlannedMarketDocument> studied =
                documents.of(markets.findAll(all.stream().map(Study::market).toList())).stream()
                        .collect(Collectors.toMap(PlannedMarketDocument::reference, Function.identity()));
        List<Organisation> teams = Team.teams(rights);
        Optional<Structure> structure = Optional.ofNullable(of.siret()).flatMap(structures::findByKey);
        try {
            return StudyPage.of(
                    of,
                    teams,
                    all,
                    studied,
                    structure.map(opportunities::reachable).orElse(List.of()),
                    shown -> structure
                            .map(one -> opportunities.cards(one, shown))
                            .orElse(List.of()),
                    false,
                    fait,
                    visitor.jeton());
        } catch (SearchUnavailableException e) {
            return StudyPage.of(of, teams, all, studied, List.of(), shown -> List.of(), true, fait, visitor.jeton());
        }
    }

    @Get("/{reference}")
    ModelAndView<FormPage> ask(String reference, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        Organisation of = team.team(team.rights(visitor), organisation);
        PlannedMarket market = team.anyMarket(reference);
        StudyForm form = studies.find(of.id(), reference).map(StudyForm::of).orElse(StudyForm.EMPTY);
        return new ModelAndView<>(FormPage.VIEW, form.page(of, market, "", visitor.jeton()));
    }

    @Post("/{reference}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> save(String reference, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        Rights rights = team.rights(visitor);
        Organisation of = team.team(rights, organisation);
        PlannedMarket market = team.anyMarket(reference);
        StudyForm form = StudyForm.read(sent);
        if (form.isFaulty()) {
            return Answers.faulty(FormPage.VIEW, form.page(of, market, "", visitor.jeton()));
        }
        StudyReason reason = form.reason();
        long saved = studies.save(
                of.id(),
                reference,
                form.status().code(),
                form.status() == StudyStatus.NOT_FOR_US && reason != null ? reason.code() : null,
                form.note(),
                rights.actor(),
                form.version());
        if (saved == 0) {
            int version = studies.find(of.id(), reference).map(Study::version).orElse(0);
            return HttpResponse.<ModelAndView<FormPage>>status(HttpStatus.CONFLICT)
                    .body(new ModelAndView<>(
                            FormPage.VIEW,
                            form.at(version).page(of, market, Messages.get("study.conflict"), visitor.jeton())));
        }
        // What the team thinks stays out of the journal.
        audit.add(rights.actor(), of.id(), "study.save", reference, "");
        return Answers.seeOther(PATH + "?organisation=" + of.id() + "&fait=note");
    }

    @Post("/{reference}/oublier")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> forget(String reference, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        Rights rights = team.rights(visitor);
        Organisation of = team.team(rights, organisation);
        if (studies.forget(of.id(), reference) > 0) {
            audit.add(rights.actor(), of.id(), "study.forget", reference, "");
        }
        return Answers.seeOther(PATH + "?organisation=" + of.id() + "&fait=oublie");
    }
}
