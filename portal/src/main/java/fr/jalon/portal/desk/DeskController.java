package fr.jalon.portal.desk;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.structure.statement.StatementRegister;
import fr.jalon.content.structure.statement.StatementRepository;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One page of short sections, each saved alone. */
@Controller(Desk.PATH + "/{siret}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DeskController {
    private static final String VIEW = "desk/show";
    private static final int CHANGES = 10;

    private final DeskAccess access;
    private final DeskReader reader;
    private final StatementRepository statements;
    private final StatementRegister register;
    private final Trades trades;
    private final TerritoryRepository territories;
    private final AuditRepository audit;

    DeskController(
            DeskAccess access,
            DeskReader reader,
            StatementRepository statements,
            StatementRegister register,
            Trades trades,
            TerritoryRepository territories,
            AuditRepository audit) {
        this.access = access;
        this.reader = reader;
        this.statements = statements;
        this.register = register;
        this.trades = trades;
        this.territories = territories;
        this.audit = audit;
    }

    @Get
    HttpResponse<?> show(String siret, Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Desk desk = access.required(visitor, siret);
        return Answers.page(VIEW, page(desk, Sent.NOTHING, visitor).withDone(fait));
    }

    @Post("/{section}")
    HttpResponse<?> save(String siret, String section, Form form, Visitor visitor) {
        Desk desk = access.required(visitor, siret);
        DeskSection one = DeskSection.ofCode(section).orElseThrow(NotFoundException::new);
        DeskAnswers answers = reader.read(one, form);
        if (!answers.faults().isEmpty()) {
            return Answers.faulty(VIEW, page(desk, new Sent(one, form, answers.faults(), false), visitor));
        }
        Instant seen = seen(form.text("vu"));
        if (!register.save(desk.rights(), desk.structure(), one.code(), answers.values(), seen)) {
            MutableHttpResponse<?> late =
                    Answers.faulty(VIEW, page(desk, new Sent(one, form, answers.faults(), true), visitor));
            return late.status(HttpStatus.CONFLICT);
        }
        return Answers.seeOther(desk.path() + "?fait=" + one.code() + "#" + one.code());
    }

    private DeskPage page(Desk desk, Sent sent, Visitor visitor) {
        DeskState state = DeskState.of(
                statements.findOfficial(desk.key()).orElseThrow(NotFoundException::new),
                statements.findStatements(desk.key()),
                statements.findOffers(desk.key()));
        List<String> codes = Arrays.asList(state.value("area-codes").split("\n"));
        return new DeskSections(
                        desk,
                        state,
                        trades,
                        territories.labels(codes),
                        audit.lastOfOthers(desk.structure().id(), CHANGES))
                .page(sent, visitor.jeton());
    }

    /** When the page was drawn that the form comes from; long ago where that cannot be read. */
    private static Instant seen(String text) {
        return text.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.EPOCH;
    }
}
