package fr.jalon.portal.administration;

import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** Where the two files of a release are sent; the proof of the form is in its address, as for every file. */
record StatisticUploadPage(Layout layout, String title, String notice, String action, List<Field> fields) {
    /** What the server takes in one request. */
    private static final int MOST_KILOBYTES = 1000;

    static StatisticUploadPage of(String seriesFault, String observationsFault, String done, String jeton) {
        String title = Messages.get("administration.statistics.title");
        return new StatisticUploadPage(
                AdministrationPage.layout(title).withJeton(jeton),
                title,
                done.equals("publiees") ? Messages.get("administration.done.publiees") : "",
                StatisticReleaseController.PATH + "?jeton=" + jeton,
                List.of(
                        Field.of("file", "series", Messages.get("administration.statistics.series"))
                                .withHint(Messages.get("administration.statistics.hint", MOST_KILOBYTES))
                                .withError(seriesFault),
                        Field.of("file", "observations", Messages.get("administration.statistics.observations"))
                                .withError(observationsFault)));
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }
}
