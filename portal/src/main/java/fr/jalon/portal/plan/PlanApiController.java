package fr.jalon.portal.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.key.KeyScope;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlanJsonWriter;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.error.BadFilterException;
import fr.jalon.portal.key.KeyCaller;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A buyer's plan for its programs; the filter of keys has said whose before anything comes here. */
@Controller(Api.ROOT + "/plan")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
@Consumes({MediaType.APPLICATION_JSON, PlanApiController.LINES, PlanApiController.LINES_TOO})
final class PlanApiController {
    static final String LINES = "application/x-ndjson";
    static final String LINES_TOO = "application/jsonl";

    private static final String REFERENCE = "/markets/{reference:[A-Za-z0-9-]+}";
    private static final String IDEMPOTENCY = "Idempotency-Key";
    private static final int PART = 100;

    private final PlanApi plan;
    private final PlanBulk bulk;
    private final PlanRequests requests;
    private final PlannedMarketRepository markets;
    private final String base;

    PlanApiController(
            PlanApi plan, PlanBulk bulk, PlanRequests requests, PlannedMarketRepository markets, BaseUrl base) {
        this.plan = plan;
        this.bulk = bulk;
        this.requests = requests;
        this.markets = markets;
        this.base = base.toString();
    }

    /** What the key itself is. */
    @Get("/key")
    HttpResponse<String> key(KeyCaller caller, HttpRequest<?> request) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("name", caller.key().name());
        var scopes = told.putArray("scopes");
        caller.key().codes().forEach(scopes::add);
        told.put("expires", caller.key().expires().toString());
        told.putObject("organisation")
                .put("name", caller.organisation().name())
                .put("siren", caller.organisation().siren());
        return PlanAnswer.of(HttpStatus.OK, told).response(request.getPath());
    }

    @Get("/markets")
    HttpResponse<String> list(
            KeyCaller caller,
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String statut,
            @QueryValue(defaultValue = "") String curseur) {
        caller.require(KeyScope.READ);
        if (!statut.isEmpty() && MarketStatus.ofCode(statut).isEmpty()) {
            throw new BadFilterException("statut", Messages.get("plan.api.status.unknown", statut));
        }
        List<PlannedMarket> found = markets.pageOfBuyer(caller.organisation().siren(), curseur, statut, PART + 1);
        List<PlannedMarket> part = found.subList(0, Math.min(PART, found.size()));
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        var items = told.putArray("items");
        part.forEach(market -> items.add(PlanJsonWriter.write(market, base)));
        told.put("next", found.size() > PART ? part.getLast().reference() : null);
        return PlanAnswer.of(HttpStatus.OK, told).response(request.getPath());
    }

    @Post("/markets")
    HttpResponse<String> create(
            KeyCaller caller,
            HttpRequest<?> request,
            @Nullable @Body String body,
            @Nullable @Header(IDEMPOTENCY) String idempotency) {
        caller.require(KeyScope.WRITE);
        return written(caller, request, body, idempotency, () -> plan.create(caller, PlanBody.one(body)));
    }

    @Get(REFERENCE)
    HttpResponse<String> read(KeyCaller caller, HttpRequest<?> request, String reference) {
        caller.require(KeyScope.READ);
        return plan.read(caller, reference).response(request.getPath());
    }

    @Put(REFERENCE)
    HttpResponse<String> replace(
            KeyCaller caller,
            HttpRequest<?> request,
            String reference,
            @Nullable @Body String body,
            @Nullable @Header(IDEMPOTENCY) String idempotency) {
        caller.require(KeyScope.WRITE);
        return written(
                caller,
                request,
                body,
                idempotency,
                () -> plan.replace(caller, reference, PlanBody.one(body), expected(request)));
    }

    @Post(REFERENCE + "/withdraw")
    HttpResponse<String> withdraw(
            KeyCaller caller,
            HttpRequest<?> request,
            String reference,
            @Nullable @Body String body,
            @Nullable @Header(IDEMPOTENCY) String idempotency) {
        caller.require(KeyScope.WRITE);
        return written(
                caller,
                request,
                body,
                idempotency,
                () -> plan.withdraw(caller, reference, PlanBody.one(body), expected(request)));
    }

    /** No body: the version is in {@code If-Match}. */
    @Delete(REFERENCE)
    @Consumes(MediaType.ALL)
    HttpResponse<String> delete(
            KeyCaller caller,
            HttpRequest<?> request,
            String reference,
            @Nullable @Header(IDEMPOTENCY) String idempotency) {
        caller.require(KeyScope.WRITE);
        return written(caller, request, "", idempotency, () -> plan.delete(caller, reference, expected(request)));
    }

    @Post("/bulk")
    HttpResponse<String> bulk(
            KeyCaller caller,
            HttpRequest<?> request,
            @Nullable @Body String body,
            @Nullable @Header(IDEMPOTENCY) String idempotency,
            @QueryValue(defaultValue = "false") boolean essai,
            @QueryValue(defaultValue = "false") boolean partiel) {
        caller.require(KeyScope.WRITE);
        boolean lines = request.getContentType()
                .filter(type -> type.getName().equals(LINES) || type.getName().equals(LINES_TOO))
                .isPresent();
        return written(
                caller,
                request,
                body,
                idempotency,
                () -> bulk.answer(caller, PlanBody.many(body, lines), essai, partiel));
    }

    private HttpResponse<String> written(
            KeyCaller caller,
            HttpRequest<?> request,
            @Nullable String body,
            @Nullable String idempotency,
            Supplier<PlanAnswer> work) {
        String asked = request.getMethodName() + " " + request.getUri() + "\n"
                + request.getHeaders().get(HttpHeaders.IF_MATCH) + "\n" + body;
        return requests.answer(caller, idempotency, asked, work).response(request.getPath());
    }

    private static Expected expected(HttpRequest<?> request) {
        return Expected.of(request.getHeaders().get(HttpHeaders.IF_MATCH));
    }
}
