package fr.jalon.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import io.micronaut.jdbc.DataSourceResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operator's pages on a portal with the bundled data. */
class AdministrationIT {
    private static final String SERIES = "oeap-part-marches-clause-sociale";

    private static Person administrator;
    private static Browsing desk;

    @BeforeAll
    static void signIn() {
        administrator = People.person("Adèle Administre", OperatorRole.ADMINISTRATOR);
        desk = administrator.browsing();
        desk.get("/espace");
    }

    @Test
    void homeSaysWhatWaitsAndLeadsToTheTools() {
        assertThat(good(desk.get("/administration")))
                .contains("À traiter", "Recherche", "/administration/comptes", "/administration/imports");
        assertThat(desk.get("/espace").body()).contains("href=\"/administration\"");
        Browsing moderator =
                People.person("Mona Modère", OperatorRole.MODERATOR).browsing();
        assertThat(good(moderator.get("/administration")))
                .contains("/administration/journal")
                .doesNotContain("/administration/comptes");
    }

    @Test
    void refusedRowsOfAnImportAreReadAndTakenAway() throws SQLException {
        DataSource managed = PortalFixture.context().getBean(DataSource.class);
        DataSource plain =
                PortalFixture.context().getBean(DataSourceResolver.class).resolve(managed);
        long run;
        try (Connection connection = plain.getConnection();
                ResultSet kept = connection.createStatement().executeQuery("""
                    INSERT INTO import_run (kind, file, checksum, source, source_date, rows_read, created, updated,
                        unchanged, merged, refused, repaired, remarkable)
                    VALUES ('market', 'plans/essai.csv', '', 'Essai', '2027-01-01', 3, 1, 0, 0, 0, 2, 1, '[
                        {"line": 2, "key": "a", "outcome": "CREATED", "reason": null, "repairs": ["x"]},
                        {"line": 4, "key": null, "outcome": "REFUSED", "reason":
                            "colonne «\u00a0libelle\u00a0»\u00a0: vide\u202f; colonne «\u00a0cpv\u00a0»\u00a0: =1+1 n’est pas un CPV"},
                        {"line": 3, "key": null, "outcome": "REFUSED", "reason": "SIRET <absent>"}]')
                    RETURNING id
                    """)) {
            kept.next();
            run = kept.getLong(1);
        }
        String path = "/administration/imports/" + run + "/refus";
        assertThat(good(desk.get("/administration/imports"))).contains("href=\"" + path + "\"");
        String page = good(desk.get(path));
        assertThat(page)
                .contains("essai.csv", "SIRET &lt;absent&gt;", "libelle")
                .doesNotContain(">2</th>");
        HttpResponse<String> csv = desk.get(path + ".csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines())
                .containsExactly(
                        "\ufeffligne;colonne;raison",
                        "3;\"\";\"SIRET <absent>\"",
                        "4;\"libelle\";\"vide\"",
                        "4;\"cpv\";\"'=1+1 n’est pas un CPV\"");
    }

    @Test
    void findsSuspendsAndRestoresAnAccount() {
        Person person = People.person("Éloïse Suspendue");
        person.browsing().get("/espace");
        String path = "/administration/comptes/" + person.account().id();
        assertThat(good(desk.get("/administration/comptes?q=eloise+susp"))).contains(path);
        assertThat(good(desk.get("/administration/comptes?q=" + person.account().mail())))
                .contains(path);
        assertThat(good(desk.get("/administration/comptes?q=zzzz"))).contains("Aucun compte");
        good(desk.get(path));
        assertThat(desk.post(path + "/suspension", "motif", "").statusCode()).isEqualTo(422);
        sent(desk.post(path + "/suspension", "motif", "Publicité par formulaire"));
        assertThat(person.browsing().get("/espace").statusCode()).isEqualTo(303);
        assertThat(Mailbox.of(person.account().mail()).getLast().body()).contains("Publicité par formulaire");
        assertThat(good(desk.get(path))).contains("suspendu", "Rétablir");
        sent(desk.post(path + "/suspension", "motif", ""));
        assertThat(good(desk.get(path))).contains("actif");
        assertThat(good(desk.get("/administration/journal?action=account.suspend")))
                .contains("Compte suspendu", "Éloïse Suspendue", "Adèle Administre");
    }

    @Test
    void givesARoleButNotToOneself() {
        Person person = People.person("Rachid Rôle");
        String path = "/administration/comptes/" + person.account().id();
        good(desk.get(path));
        sent(desk.post(path + "/role", "role", "moderator"));
        assertThat(good(desk.get("/administration/comptes"))).contains("Rachid Rôle");
        String own = "/administration/comptes/" + administrator.account().id();
        assertThat(good(desk.get(own))).contains("votre propre compte");
        assertThat(desk.post(own + "/role", "role", "none").statusCode()).isEqualTo(403);
        assertThat(desk.post(own + "/suspension", "motif", "Essai").statusCode())
                .isEqualTo(403);
    }

    @Test
    void narrowsTheJournal() {
        String faulty = good(desk.get("/administration/journal?organisation=123&du=hier"));
        assertThat(faulty).contains("Aucune organisation n’a ce numéro", "n’est pas lisible");
        assertThat(good(desk.get("/administration/journal?du=2019-01-01&au=2019-12-31")))
                .contains("Rien n’est inscrit");
    }

    @Test
    void publishesAReleaseAfterALookAtIt() throws IOException {
        String series = linesOf("series.csv");
        String observations = linesOf("observations.csv");
        good(desk.get("/administration/statistiques"));
        HttpResponse<String> missing = desk.upload("/administration/statistiques", "series", series);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Joignez ce fichier");
        HttpResponse<String> wrong =
                desk.upload("/administration/statistiques", "series", "a,b\n1,2\n", "observations", observations);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Fichiers illisibles");

        String same = sent(desk.upload("/administration/statistiques", "series", series, "observations", observations));
        assertThat(good(desk.get(same))).contains("Rien ne change");

        String changed = observations.replaceFirst(",6\\.1,", ",61,");
        assertThat(changed).isNotEqualTo(observations);
        String preview = sent(desk.upload("/administration/statistiques", "series", series, "observations", changed));
        assertThat(good(desk.get(preview))).contains("61 au lieu de 6.1", "loin de l’ancienne valeur");
        assertThat(desk.post(preview, "raison", "").statusCode()).isEqualTo(422);
        sent(desk.post(preview, "raison", "Essai de publication", "correction", "oui"));
        assertThat(desk.get(preview).statusCode()).isEqualTo(410);
        assertThat(PortalFixture.get("/statistiques/" + SERIES).body()).contains("Essai de publication");
        // As it was, for the other tests.
        String back = sent(desk.upload("/administration/statistiques", "series", series, "observations", observations));
        sent(desk.post(back, "raison", "Retour à la valeur publiée"));
        assertThat(good(desk.get("/administration/journal?action=statistic.publish")))
                .contains("Statistiques publiées", "Retour à la valeur publiée");
    }

    @Test
    void refusesAReleaseWhosePartsDoNotMakeWhatTheirSeriesDeclares() throws IOException {
        String series = linesOf("series.csv", "ave-age-beneficiaires-2014");
        String wrong = linesOf("observations.csv", "ave-age-beneficiaires-2014").replace(",39.5,", ",35.9,");
        String preview = sent(desk.upload("/administration/statistiques", "series", series, "observations", wrong));
        String page = good(desk.get(preview));
        assertThat(page)
                .contains("observations.csv, ligne 2", "tranche d’âge", "font 96,4 et non 100 (lignes 2, 3, 4, 5)");
        assertThat(page).doesNotContain("name=\"raison\"");
        sent(desk.post(preview, "raison", "Malgré tout"));
        assertThat(PortalFixture.get("/statistiques/ave-age-beneficiaires-2014").body())
                .doesNotContain("Malgré tout", "35,9");
    }

    @Test
    void showsImportsAndAsksForAnIndexAnew() throws InterruptedException {
        assertThat(good(desk.get("/administration/imports"))).contains("esat-finess.csv", "siae-geiq-2020.csv");
        assertThat(sent(desk.post("/administration/imports/reindexer", "index", "market")))
                .endsWith("fait=demandee");
        for (int i = 0; i < 240 && !desk.get("/administration/imports").body().contains("terminée"); i++) {
            Thread.sleep(250);
        }
        assertThat(good(desk.get("/administration/imports"))).contains("terminée");
        assertThat(desk.post("/administration/imports/reindexer", "index", "tout")
                        .statusCode())
                .isEqualTo(400);
    }

    /** The head and the lines of one series. */
    private static String linesOf(String file) throws IOException {
        return linesOf(file, SERIES);
    }

    private static String linesOf(String file, String series) throws IOException {
        try (InputStream resource = AdministrationIT.class.getResourceAsStream("/statistic/" + file)) {
            List<String> lines = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return Stream.concat(lines.stream().limit(1), lines.stream().filter(line -> line.startsWith(series + ",")))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static String good(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        return page.body();
    }

    private static String sent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
