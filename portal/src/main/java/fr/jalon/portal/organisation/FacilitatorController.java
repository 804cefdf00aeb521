package fr.jalon.portal.organisation;

import fr.jalon.content.facilitator.FacilitatorProfile;
import fr.jalon.content.facilitator.Facilitators;
import fr.jalon.content.market.imports.PlaceTexts;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a facilitator says of itself: where it works and how it is reached, which buyers there are then shown. */
@Controller(OrganisationController.PATH + "/{id}/facilitation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FacilitatorController {
    static final String END = "/facilitation";

    private static final int MOST_TERRITORIES = 100;

    private final OrganisationAccess access;
    private final Facilitators facilitators;
    private final TerritoryRepository territories;

    FacilitatorController(OrganisationAccess access, Facilitators facilitators, TerritoryRepository territories) {
        this.access = access;
        this.facilitators = facilitators;
        this.territories = territories;
    }

    /** What was typed, and what is wrong with it. */
    private record Typed(
            String cover, String mail, String telephone, String coverFault, String mailFault, String phoneFault) {
        boolean faulty() {
            return !(coverFault + mailFault + phoneFault).isEmpty();
        }
    }

    @Get
    HttpResponse<?> ask(UUID id, Visitor visitor) {
        Organisation organisation = find(id, access.rights(visitor));
        FacilitatorProfile profile = facilitators.profile(organisation);
        String cover = territories.findByCodes(profile.territories()).stream()
                .map(Territory::label)
                .collect(Collectors.joining("\n"));
        return Answers.page(
                FormPage.VIEW,
                page(
                        organisation,
                        new Typed(cover, orEmpty(profile.mail()), orEmpty(profile.telephone()), "", "", ""),
                        visitor));
    }

    @Post
    HttpResponse<?> describe(UUID id, Form form, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation organisation = find(id, rights);
        String mail = form.text("courriel");
        String telephone = form.text("telephone");
        Set<String> codes = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        PlaceTexts places = new PlaceTexts(territories);
        form.text("territoires")
                .lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .limit(MOST_TERRITORIES + 1L)
                .forEach(text -> {
                    List<String> found = places.codes(text);
                    codes.addAll(found);
                    if (found.isEmpty()) {
                        unknown.add(text.length() > 60 ? text.substring(0, 60) : text);
                    }
                });
        Typed typed = new Typed(
                form.text("territoires"),
                mail,
                telephone,
                !unknown.isEmpty()
                        ? Messages.get("facilitator.cover.fault", String.join(", ", unknown))
                        : codes.isEmpty() || codes.size() > MOST_TERRITORIES
                                ? Messages.get("facilitator.cover.missing", MOST_TERRITORIES)
                                : "",
                mail.isEmpty() || mail.matches("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}") && mail.length() <= 254
                        ? ""
                        : Messages.get("facilitator.mail.fault"),
                telephone.isEmpty() || telephone.matches("\\+?[0-9 .()-]{6,24}")
                        ? ""
                        : Messages.get("facilitator.telephone.fault"));
        if (typed.faulty()) {
            return Answers.faulty(FormPage.VIEW, page(organisation, typed, visitor));
        }
        facilitators.describe(
                rights,
                organisation,
                new FacilitatorProfile(
                        List.copyOf(codes), mail.isEmpty() ? null : mail, telephone.isEmpty() ? null : telephone));
        return Answers.seeOther(OrganisationController.PATH + "/" + id + "?fait=facilitation");
    }

    private Organisation find(UUID id, Rights rights) {
        Organisation organisation = access.find(id, rights, Rights::mayEdit);
        if (organisation.kind() != OrganisationKind.FACILITATOR) {
            throw new NotFoundException();
        }
        return organisation;
    }

    private static FormPage page(Organisation organisation, Typed typed, Visitor visitor) {
        String path = OrganisationController.PATH + "/" + organisation.id();
        return new FormPage(
                OrganisationListPage.layout(Messages.get("facilitator.title"))
                        .withBreadcrumb(organisation.name(), path)
                        .withJeton(visitor.jeton()),
                Messages.get("facilitator.lead"),
                "",
                path + END,
                List.of(
                        Field.of("textarea", "territoires", Messages.get("facilitator.cover"))
                                .withHint(Messages.get("facilitator.cover.hint"))
                                .withValue(typed.cover())
                                .withError(typed.coverFault()),
                        Field.of("email", "courriel", Messages.get("facilitator.mail"))
                                .withHint(Messages.get("facilitator.mail.hint"))
                                .withValue(typed.mail())
                                .withError(typed.mailFault())
                                .optional(),
                        Field.of("tel", "telephone", Messages.get("facilitator.telephone"))
                                .withValue(typed.telephone())
                                .withError(typed.phoneFault())
                                .optional()),
                Messages.get("facilitator.submit"),
                List.of(new Link(organisation.name(), path)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
