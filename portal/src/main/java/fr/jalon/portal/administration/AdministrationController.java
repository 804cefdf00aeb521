package fr.jalon.portal.administration;

import fr.jalon.content.account.Account;
import fr.jalon.content.alert.AlertRounds;
import fr.jalon.content.imports.ImportRunRepository;
import fr.jalon.content.index.IndexReadiness;
import fr.jalon.content.outbox.RebuildRequestRepository;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.account.Visitor;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.time.LocalDate;
import java.util.List;

/** Where an operator begins: what waits, and whether the portal is well. */
@Controller(AdministrationController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdministrationController {
    static final String PATH = "/administration";

    private final List<WaitingWork> waiting;
    private final RebuildRequestRepository rebuilds;
    private final ImportRunRepository runs;
    private final IndexReadiness search;
    private final AlertRounds alerts;

    AdministrationController(
            List<WaitingWork> waiting,
            RebuildRequestRepository rebuilds,
            ImportRunRepository runs,
            IndexReadiness search,
            AlertRounds alerts) {
        this.alerts = alerts;
        this.waiting = waiting;
        this.rebuilds = rebuilds;
        this.runs = runs;
        this.search = search;
    }

    @Get
    @View("administration/show")
    @Produces(MediaType.TEXT_HTML)
    AdministrationPage show(Visitor visitor) {
        Account account = visitor.requiredModerator();
        return AdministrationPage.of(
                account.role(),
                waiting.stream().flatMap(work -> work.links().stream()).toList(),
                search.isReady(),
                rebuilds.countWaiting(),
                rebuilds.findLast(1),
                runs.findLast(1),
                alerts.counts(LocalDate.now(FrenchTime.ZONE)));
    }
}
