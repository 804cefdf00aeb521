package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;

/** Where a signed-in person begins. */
@Controller("/espace")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SpaceController {
    private final List<SpaceSection> sections;

    SpaceController(List<SpaceSection> sections) {
        this.sections = sections;
    }

    @Get
    @View("account/space")
    @Produces(MediaType.TEXT_HTML)
    SpacePage show(Visitor visitor) {
        Account account = visitor.required();
        return SpacePage.of(
                account,
                sections.stream()
                        .flatMap(section -> section.entries(account).stream())
                        .toList(),
                visitor.jeton());
    }
}
