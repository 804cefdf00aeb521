package fr.jalon.portal.desk;

import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.Photo;
import fr.jalon.content.structure.statement.StatementRegister;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of one offer, and its photos where it is there already. */
record OfferPage(
        Layout layout,
        String title,
        String notice,
        String action,
        List<Field> fields,
        boolean known,
        List<PhotoView> photos,
        String upload,
        List<Field> uploaded,
        String remove,
        List<Link> links) {
    static final String VIEW = "desk/offer";

    /** A photo as the public sees it. */
    record PhotoView(String src, String alternative, int width, int height, String remove) {}

    static OfferPage of(
            Desk desk,
            Optional<OwnOffer> offer,
            List<Field> fields,
            List<Photo> photos,
            List<Field> uploaded,
            String jeton) {
        String title = offer.map(one -> Typography.french(one.title())).orElseGet(() -> Messages.get("desk.offer.new"));
        String path = desk.path() + "/offres/"
                + offer.map(one -> String.valueOf(one.id())).orElse("nouvelle");
        return new OfferPage(
                DeskPage.layout(desk, title, true).withJeton(jeton),
                title,
                "",
                path,
                fields,
                offer.isPresent(),
                photos.stream()
                        .map(photo -> new PhotoView(
                                path + "/photos/" + photo.id(),
                                photo.alternative(),
                                photo.width(),
                                photo.height(),
                                path + "/photos/" + photo.id() + "/supprimer"))
                        .toList(),
                photos.size() < StatementRegister.MOST_PHOTOS ? path + "/photos?jeton=" + jeton : "",
                uploaded,
                path + "/supprimer",
                List.of(new Link(Messages.get("desk.back"), desk.path())));
    }

    static List<Field> upload(String alternative, String fileFault, String alternativeFault) {
        return List.of(
                Field.of("file", "photo", Messages.get("desk.photo.file"))
                        .withHint(Messages.get("desk.photo.file.hint"))
                        .withError(fileFault),
                Field.text("alternative", Messages.get("desk.photo.alternative"))
                        .withHint(Messages.get("desk.photo.alternative.hint"))
                        .withValue(alternative)
                        .withError(alternativeFault));
    }

    OfferPage withNotice(String text) {
        return new OfferPage(layout, title, text, action, fields, known, photos, upload, uploaded, remove, links);
    }

    public List<Link> errors() {
        return Field.errors(Stream.concat(fields.stream(), uploaded.stream()));
    }
}
