package fr.jalon.portal.network;

import fr.jalon.content.structure.mandate.MandateRepository;
import fr.jalon.content.structure.network.NetworkRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;

/** The structures that asked a network, or the operator, to keep their page; of a network, its members too. */
@Controller(Keeper.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class KeptController {
    private final KeeperAccess access;
    private final MandateRepository mandates;
    private final NetworkRepository networks;

    KeptController(KeeperAccess access, MandateRepository mandates, NetworkRepository networks) {
        this.access = access;
        this.mandates = mandates;
        this.networks = networks;
    }

    @Get
    HttpResponse<?> list(
            String keeper,
            Visitor visitor,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "") String fait) {
        Keeper one = access.required(visitor, keeper);
        UUID network = one.id();
        int number = Math.clamp(page, 1, 1000);
        return Answers.page(
                "network/kept",
                KeptPage.of(
                        one,
                        mandates.findStructures(network),
                        network == null
                                ? List.of()
                                : networks.findMembers(network, KeptPage.SIZE, (number - 1) * KeptPage.SIZE),
                        network == null ? 0 : networks.countMembers(network),
                        network == null ? List.of() : networks.findInvitations(network),
                        number,
                        fait,
                        visitor.jeton()));
    }
}
