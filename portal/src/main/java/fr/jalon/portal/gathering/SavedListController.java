package fr.jalon.portal.gathering;

import fr.jalon.content.account.Account;
import fr.jalon.content.gathering.StructureList;
import fr.jalon.content.gathering.StructureListRepository;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of structures that a person keeps under a name; nobody else sees them. */
@Controller(SavedListController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class SavedListController {
    static final String PATH = "/espace/listes";

    private static final int LONGEST = 100;

    private final StructureListRepository lists;
    private final StructureRepository structures;

    SavedListController(StructureListRepository lists, StructureRepository structures) {
        this.lists = lists;
        this.structures = structures;
    }

    @Get
    @View("gathering/lists")
    SavedListPage list(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Account account = visitor.required();
        return SavedListPage.of(lists.findByAccount(account.id()), fait, visitor.jeton());
    }

    @Get("/enregistrer")
    HttpResponse<?> ask(HttpRequest<?> request, Visitor visitor) {
        visitor.required();
        Gathered gathered = Gathered.of(Parameters.of(request.getParameters(), Gathered.KNOWN), structures);
        return gathered.structures().isEmpty()
                ? Answers.seeOther(Gathered.PATH)
                : Answers.page(FormPage.VIEW, page(gathered, "", "", visitor.jeton()));
    }

    @Post("/enregistrer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(Form form, Visitor visitor) {
        Account account = visitor.required();
        Gathered gathered = Gathered.of(
                Parameters.of(
                        Map.of(
                                Gathered.NAME,
                                Stream.of(form.text("structures").split(" "))
                                        .filter(key -> !key.isEmpty())
                                        .toList()),
                        Gathered.KNOWN),
                structures);
        String name = form.text("nom");
        String fault = gathered.structures().isEmpty()
                ? Messages.get("gathering.save.empty")
                : name.isEmpty() || name.length() > LONGEST ? Messages.get("gathering.save.fault", LONGEST) : "";
        if (fault.isEmpty() && lists.save(account.id(), name, String.join(" ", gathered.keys())) == 0) {
            fault = Messages.get("gathering.save.most", StructureListRepository.MOST);
        }
        return fault.isEmpty()
                ? Answers.seeOther(PATH + "?fait=enregistree")
                : Answers.faulty(FormPage.VIEW, page(gathered, name, fault, visitor.jeton()));
    }

    @Post("/{id}/supprimer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(UUID id, Form form, Visitor visitor) {
        lists.remove(id, visitor.required().id());
        return Answers.seeOther(PATH + "?fait=supprimee");
    }

    private static FormPage page(Gathered gathered, String name, String fault, String jeton) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.hidden("structures", String.join(" ", gathered.keys())));
        fields.add(Field.text("nom", Messages.get("gathering.save.name"))
                .withHint(Messages.get("gathering.save.hint"))
                .withValue(name)
                .withError(fault));
        return new FormPage(
                SavedListPage.layout(Messages.get("gathering.save.title")).withJeton(jeton),
                Messages.count("gathering.save.lead", gathered.structures().size()),
                "",
                PATH + "/enregistrer",
                fields,
                Messages.get("gathering.save.submit"),
                List.of(new Link(
                        Messages.get("gathering.save.back"), gathered.address().toString())));
    }

    /** Where a stored list is looked at. */
    static String address(StructureList list) {
        return Gathered.PATH
                + list.keys().stream().map(key -> Gathered.NAME + "=" + key).collect(Collectors.joining("&", "?", ""));
    }
}
