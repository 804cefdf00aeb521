package fr.jalon.portal.desk;

import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.Photo;
import fr.jalon.content.structure.statement.PhotoFile;
import fr.jalon.content.structure.statement.StatementRegister;
import fr.jalon.content.structure.statement.StatementRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The offers of a structure and their photos, written by who holds its page. */
@Controller(Desk.PATH + "/{siret}/offres")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class OfferController {
    private static final int LONGEST_ALTERNATIVE = 300;

    private final DeskAccess access;
    private final OfferForm forms;
    private final StatementRepository statements;
    private final StatementRegister register;

    OfferController(DeskAccess access, OfferForm forms, StatementRepository statements, StatementRegister register) {
        this.access = access;
        this.forms = forms;
        this.statements = statements;
        this.register = register;
    }

    @Get("/nouvelle")
    HttpResponse<?> ask(String siret, Visitor visitor) {
        Desk desk = access.required(visitor, siret);
        return Answers.page(OfferPage.VIEW, page(desk, Optional.empty(), forms.fields(Optional.empty()), visitor));
    }

    @Post("/nouvelle")
    HttpResponse<?> add(String siret, Form form, Visitor visitor) {
        Desk desk = access.required(visitor, siret);
        OfferForm.Read read = forms.read(form, 0);
        if (read.offer().isEmpty()) {
            return Answers.faulty(OfferPage.VIEW, page(desk, Optional.empty(), read.fields(), visitor));
        }
        return register.add(desk.rights(), desk.structure(), read.offer().get())
                .<HttpResponse<?>>map(id -> Answers.seeOther(desk.path() + "/offres/" + id + "?fait=ajoutee"))
                .orElseGet(() -> Answers.faulty(
                        OfferPage.VIEW,
                        page(desk, Optional.empty(), read.fields(), visitor)
                                .withNotice(Messages.get("desk.offers.most", StatementRegister.MOST_OFFERS))));
    }

    @Get("/{offer}")
    HttpResponse<?> show(String siret, long offer, Visitor visitor, @Nullable String fait) {
        Desk desk = access.required(visitor, siret);
        OwnOffer own = own(desk, offer);
        OfferPage page = page(desk, Optional.of(own), forms.fields(Optional.of(own)), visitor);
        return Answers.page(
                OfferPage.VIEW,
                fait != null && Messages.has("desk.done." + fait)
                        ? page.withNotice(Messages.get("desk.done." + fait))
                        : page);
    }

    @Post("/{offer}")
    HttpResponse<?> change(String siret, long offer, Form form, Visitor visitor) {
        Desk desk = access.required(visitor, siret);
        OwnOffer own = own(desk, offer);
        OfferForm.Read read = forms.read(form, own.id());
        if (read.offer().isEmpty()) {
            return Answers.faulty(OfferPage.VIEW, page(desk, Optional.of(own), read.fields(), visitor));
        }
        if (!register.change(desk.rights(), desk.structure(), read.offer().get())) {
            // The next sending is made over what is there now.
            List<Field> fields = read.fields().stream()
                    .map(field ->
                            field.name().equals("version") ? field.withValue(String.valueOf(own.version())) : field)
                    .toList();
            return Answers.faulty(
                            OfferPage.VIEW,
                            page(desk, Optional.of(own), fields, visitor).withNotice(Messages.get("desk.late")))
                    .status(HttpStatus.CONFLICT);
        }
        return Answers.seeOther(desk.path() + "?fait=offre#offres");
    }

    @Post("/{offer}/supprimer")
    HttpResponse<?> remove(String siret, long offer, Form form, Visitor visitor) {
        Desk desk = access.required(visitor, siret);
        register.remove(desk.rights(), desk.structure(), own(desk, offer));
        return Answers.seeOther(desk.path() + "?fait=offre-retiree#offres");
    }

    @Post("/{offer}/photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> addPhoto(
            String siret,
            long offer,
            @Part("photo") @Nullable CompletedFileUpload photo,
            @Part("alternative") @Nullable String alternative,
            Form proof,
            Visitor visitor)
            throws IOException {
        Desk desk = access.required(visitor, siret);
        OwnOffer own = own(desk, offer);
        String words = alternative == null ? "" : alternative.replace("\0", "").strip();
        Optional<PhotoFile> file = photo == null ? Optional.empty() : PhotoFile.of(photo.getBytes());
        String fileFault = file.isPresent() ? "" : Messages.get("desk.photo.file.error");
        String wordsFault = words.isEmpty() || words.length() > LONGEST_ALTERNATIVE
                ? Messages.get("desk.photo.alternative.error", LONGEST_ALTERNATIVE)
                : "";
        if (!fileFault.isEmpty() || !wordsFault.isEmpty()) {
            return Answers.faulty(
                    OfferPage.VIEW,
                    OfferPage.of(
                            desk,
                            Optional.of(own),
                            forms.fields(Optional.of(own)),
                            photos(desk, own),
                            OfferPage.upload(words, fileFault, wordsFault),
                            visitor.jeton()));
        }
        boolean added = register.addPhoto(desk.rights(), desk.structure(), own, file.orElseThrow(), words);
        return Answers.seeOther(desk.path() + "/offres/" + offer + "?fait=" + (added ? "photo" : "photos-trop"));
    }

    @Get("/{offer}/photos/{photo}")
    @Produces({MediaType.IMAGE_JPEG, MediaType.TEXT_HTML})
    HttpResponse<byte[]> photo(String siret, long offer, UUID photo, Visitor visitor) {
        Desk desk = access.required(visitor, siret);
        own(desk, offer);
        return HttpResponse.ok(statements
                        .findPhoto(desk.key(), photo)
                        .orElseThrow(NotFoundException::new)
                        .content())
                .contentType(MediaType.IMAGE_JPEG_TYPE);
    }

    @Post("/{offer}/photos/{photo}/supprimer")
    HttpResponse<?> removePhoto(String siret, long offer, UUID photo, Form form, Visitor visitor) {
        Desk desk = access.required(visitor, siret);
        register.removePhoto(desk.rights(), desk.structure(), own(desk, offer), photo);
        return Answers.seeOther(desk.path() + "/offres/" + offer + "?fait=photo-retiree");
    }

    private OwnOffer own(Desk desk, long id) {
        return statements.findOffers(desk.key()).stream()
                .filter(offer -> offer.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Photo> photos(Desk desk, OwnOffer offer) {
        return statements.findPhotos(desk.key(), offer.id());
    }

    private OfferPage page(Desk desk, Optional<OwnOffer> offer, List<Field> fields, Visitor visitor) {
        return OfferPage.of(
                desk,
                offer,
                fields,
                offer.map(own -> photos(desk, own)).orElse(List.of()),
                OfferPage.upload("", "", ""),
                visitor.jeton());
    }
}
