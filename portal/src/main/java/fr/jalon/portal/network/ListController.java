package fr.jalon.portal.network;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.structure.network.ListField;
import fr.jalon.content.structure.network.MemberList;
import fr.jalon.content.structure.network.MemberLists;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Takes a list of structures: sent, its columns told, looked at line by line, applied or left, undone. */
@Controller(Keeper.PATH + ListController.END)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ListController {
    static final String END = "/listes";

    private static final String VIEW = "network/lists";
    private static final int SHOWN = 10;
    private static final int LONGEST_NAME = 120;

    private final KeeperAccess access;
    private final MemberLists lists;
    private final ExecutorService background;

    ListController(KeeperAccess access, MemberLists lists, @Named(TaskExecutors.IO) ExecutorService background) {
        this.access = access;
        this.lists = lists;
        this.background = background;
    }

    @Get
    HttpResponse<?> ask(String keeper, Visitor visitor) {
        return Answers.page(VIEW, page(access.required(visitor, keeper), "", visitor));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            String keeper, @Part("fichier") @Nullable CompletedFileUpload file, Form proof, Visitor visitor)
            throws IOException {
        Keeper one = access.required(visitor, keeper);
        if (file == null || file.getSize() == 0) {
            return Answers.faulty(VIEW, page(one, Messages.get("plan.import.file.missing"), visitor));
        }
        try {
            UUID id = lists.upload(one.rights(), one.network(), name(file), file.getBytes());
            return Answers.seeOther(path(one, id));
        } catch (ImportException e) {
            return Answers.faulty(VIEW, page(one, String.valueOf(e.getMessage()), visitor));
        }
    }

    @Get("/{list}")
    MutableHttpResponse<?> show(
            String keeper,
            UUID list,
            Visitor visitor,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "") String colonnes) {
        Keeper one = access.required(visitor, keeper);
        MemberList sent = find(one, list);
        boolean again = sent.state() == MemberList.State.READY && colonnes.equals("revoir");
        if (sent.state() == MemberList.State.SENT || again) {
            MemberLists.Columns columns = lists.columns(list, one.id());
            return Answers.page(
                    FormPage.VIEW, ColumnsForm.of(one, sent, columns).page(columns.proposed(), visitor.jeton()));
        }
        int number = Math.clamp(page, 1, 100);
        MutableHttpResponse<?> answer = Answers.page(
                "network/preview",
                ListPreviewPage.of(
                        one,
                        sent,
                        lists.lines(list, (number - 1) * ListPreviewPage.SIZE, ListPreviewPage.SIZE),
                        number,
                        visitor.jeton()));
        // Looks again by itself, without a script.
        return sent.isRunning(Instant.now()) ? answer.header("Refresh", "2") : answer;
    }

    @Post("/{list}/colonnes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(String keeper, UUID list, Form form, Visitor visitor) {
        Keeper one = access.required(visitor, keeper);
        MemberList sent = find(one, list);
        if (sent.state() != MemberList.State.SENT && sent.state() != MemberList.State.READY) {
            return Answers.seeOther(path(one, list));
        }
        ColumnsForm columns = ColumnsForm.of(one, sent, lists.columns(list, one.id()));
        Map<Integer, ListField> told = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<ListField> field = ListField.ofCode(form.text(ColumnsForm.name(i)));
            if (field.isPresent()) {
                told.put(i, field.get());
            }
        }
        FormPage checked = columns.checked(told, visitor.jeton());
        if (!checked.errors().isEmpty()) {
            return Answers.faulty(FormPage.VIEW, checked);
        }
        lists.tell(one.rights(), one.network(), list, told);
        return Answers.seeOther(path(one, list));
    }

    @Post("/{list}/appliquer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(String keeper, UUID list, Form form, Visitor visitor) {
        Keeper one = access.required(visitor, keeper);
        find(one, list);
        if (lists.begin(one.rights(), one.network(), list)) {
            background.execute(() -> lists.apply(one.rights(), one.network(), list));
        }
        return Answers.seeOther(path(one, list));
    }

    @Post("/{list}/defaire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(String keeper, UUID list, Form form, Visitor visitor) {
        Keeper one = access.required(visitor, keeper);
        find(one, list);
        lists.undo(one.rights(), one.network(), list);
        return Answers.seeOther(path(one, list));
    }

    static String path(Keeper keeper, UUID list) {
        return keeper.path() + END + "/" + list;
    }

    private MemberList find(Keeper keeper, UUID list) {
        return lists.find(list, keeper.id()).orElseThrow(NotFoundException::new);
    }

    private ListPage page(Keeper keeper, String fault, Visitor visitor) {
        return ListPage.of(keeper, lists.last(keeper.id(), SHOWN), fault, visitor.jeton());
    }

    private static String name(CompletedFileUpload file) {
        String name = file.getFilename() == null
                ? ""
                : file.getFilename().replaceAll("[\\p{Cntrl}]", "").strip();
        return name.isEmpty()
                ? Messages.get("plan.import.file")
                : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
