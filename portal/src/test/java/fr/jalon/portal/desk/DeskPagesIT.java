package fr.jalon.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.claim.Directory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A structure that says what it does, section by section and offer by offer, and is found by it. */
class DeskPagesIT {
    @Test
    void saysWhatItDoesAndNoImportTakesItBack() {
        Held held = Held.structure("Atelier du bureau");
        Browsing browsing = held.person().browsing();
        String desk = held.path();
        assertThat(good(browsing.get(desk)))
                .contains("Ce qui vous ferait mieux trouver", "Décrire une offre", "Nom officiel")
                .contains("Atelier du bureau");
        String location = save(
                browsing,
                desk,
                "identite",
                "presentation",
                "Nous réparons des *vélos*.",
                "brand",
                "Les Rayons de Lens",
                "website",
                "www.rayons.example");
        assertThat(location).isEqualTo(desk + "?fait=identite#identite");
        save(browsing, desk, "metiers", "trades", "espaces-verts");
        save(browsing, desk, "zone", "area-km", "25", "area-codes", "Arras (62)\nPas-de-Calais");
        save(browsing, desk, "taille", "places", "12");
        save(browsing, desk, "reseaux", "networks", "Réseau d’essai\nRéseau d’essai", "labels", "Label d’essai");
        save(browsing, desk, "agrement", "agreement", "62-2026-01", "agreement-until", "2027-12-31");
        save(browsing, desk, "references", "clients", "- Ville de Lens");
        save(
                browsing,
                desk,
                "fermeture",
                "closed-until",
                LocalDate.now().plusDays(3).toString(),
                "closed-note",
                "Inventaire");
        save(
                browsing,
                desk,
                "contact",
                "phone",
                "03 21 00 00 00",
                "show-phone",
                "oui",
                "mail",
                "secret@rayons.example");

        String page = good(new Browsing().get("/structures/" + held.siret()));
        assertThat(page)
                .contains(
                        "Les Rayons de Lens", "<em>vélos</em>", "https://www.rayons.example", "Dans un rayon de 25 km")
                .contains(
                        "Réseau d’essai",
                        "62-2026-01",
                        "Ville de Lens",
                        "Fermé jusqu’au",
                        "Inventaire",
                        "03 21 00 00 00")
                .contains("La structure elle-même")
                .doesNotContain("secret@rayons.example");
        assertThat(PortalFixture.get("/structures/" + held.siret() + ".json", "application/json")
                        .body())
                .contains(
                        "\"claimed\":true",
                        "Nous réparons des *vélos*.",
                        "{\"number\":\"62-2026-01\",\"until\":\"2027-12-31\"}",
                        "\"note\":\"Inventaire\"")
                .doesNotContain("03 21 00 00 00");
        awaitFound("/structures.json?q=rayons+lens", held.siret());
        awaitFound("/structures.json?q=v%C3%A9los&territoire=com-62041", held.siret());

        Directory.load(held.siret(), "Atelier du bureau", "", "https://officiel.example", LocalDate.of(2026, 6, 1));
        Structure after = structure(held.siret());
        assertThat(after.website()).as("what it says comes first").isEqualTo("https://www.rayons.example");
        assertThat(after.brand()).isEqualTo("Les Rayons de Lens");
        assertThat(after.places()).isEqualTo(12);
        assertThat(after.networks()).containsExactly("Réseau d’essai");
        assertThat(after.areaKm()).isEqualTo(25);
        assertThat(after.declaredTrades()).contains("espaces-verts");
        assertThat(good(browsing.get(desk)))
                .as("what the source says stands beside")
                .contains("https://officiel.example", "Site selon la source");
        save(browsing, desk, "identite", "presentation", "", "brand", "", "website", "");
        assertThat(structure(held.siret()).website()).isEqualTo("https://officiel.example");
    }

    @Test
    void whoIsOnLeaveIsNamedLastWithTheDayItIsBack() {
        Held held = Held.structure("Atelier en congé");
        Browsing browsing = held.person().browsing();
        good(browsing.get(held.path()));
        save(browsing, held.path(), "metiers", "trades", "espaces-verts");
        String need = "/structures/repondre?nature=services&cpv=77310000&territoire=com-62498&niveau=";
        awaitNamed(need + "seule", held.siret());
        save(
                browsing,
                held.path(),
                "fermeture",
                "closed-until",
                LocalDate.now().plusDays(9).toString(),
                "closed-note",
                "");
        awaitNamed(need + "proche", held.siret());
        assertThat(PortalFixture.get(need + "proche").body()).contains("Fermée ou en congé jusqu’au");
        assertThat(PortalFixture.get(need + "seule").body()).doesNotContain(held.siret());
        assertThat(PortalFixture.get(
                                need + "seule&publication=" + LocalDate.now().plusDays(12))
                        .body())
                .as("back by then")
                .contains(held.siret());
        save(browsing, held.path(), "fermeture", "closed-until", "", "closed-note", "");
        awaitNamed(need + "seule", held.siret());
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        Held held = Held.structure("Atelier fautif");
        Browsing browsing = held.person().browsing();
        good(browsing.get(held.path()));
        HttpResponse<String> faulty = browsing.post(
                held.path() + "/zone", "vu", now(), "area-km", "beaucoup", "area-codes", "Nulle-Part-sur-Rien");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#area-km\"", "value=\"beaucoup\"", "Nulle-Part-sur-Rien");
        assertThat(HtmlChecker.errors(faulty.body())).isEmpty();
        String before = now();
        save(browsing, held.path(), "taille", "places", "10");
        HttpResponse<String> late = browsing.post(
                held.path() + "/taille", "vu", String.valueOf(Long.parseLong(before) - 60_000), "places", "11");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Quelqu’un d’autre a enregistré", "value=\"11\"");
        assertThat(structure(held.siret()).places()).isEqualTo(10);
    }

    @Test
    void offersAreProposedATradeFoundShownAndExpire() {
        Held held = Held.structure("Atelier des offres");
        Browsing browsing = held.person().browsing();
        String path = held.path() + "/offres/nouvelle";
        good(browsing.get(path));
        HttpResponse<String> proposed = browsing.post(
                path,
                "titre",
                "Tonte de pelouses",
                "description",
                "Entretien des espaces verts\n\n<b>gras</b> [x](javascript:y)",
                "forme",
                "service");
        assertThat(proposed.statusCode()).isEqualTo(422);
        assertThat(proposed.body()).contains("Métiers que vos mots évoquent", "Codes CPV que vos mots évoquent");
        assertThat(proposed.body()).contains("metier-propose\" value=\"espaces-verts\"");
        assertThat(HtmlChecker.errors(proposed.body())).isEmpty();
        String offer = sent(browsing.post(
                        path,
                        "titre",
                        "Tonte de pelouses zébrées",
                        "description",
                        "Entretien des espaces verts\n\n<b>gras</b> [x](javascript:y)",
                        "forme",
                        "service",
                        "metier-propose",
                        "espaces-verts",
                        "cpv",
                        "77310000-6",
                        "capacite",
                        "2 équipes"))
                .replaceAll("\\?.*", "");
        assertThat(good(new Browsing().get("/structures/" + held.siret())))
                .contains("Tonte de pelouses zébrées", "2 équipes", "&lt;b&gt;")
                .doesNotContain("javascript:y\"");
        awaitFound("/structures.json?q=pelouses+z%C3%A9br%C3%A9es&offres=oui", held.siret());

        String form = good(browsing.get(offer));
        String version = form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        String[] dated = {
            "version",
            version,
            "titre",
            "Tonte de pelouses zébrées",
            "description",
            "Tonte",
            "forme",
            "service",
            "metier",
            "espaces-verts",
            "valable-jusqu-au",
            "2020-01-31"
        };
        sent(browsing.post(offer, dated));
        assertThat(browsing.post(offer, dated).statusCode())
                .as("changed meanwhile")
                .isEqualTo(409);
        assertThat(good(new Browsing().get("/structures/" + held.siret()))).doesNotContain("zébrées");
        assertThat(good(browsing.get(held.path()))).contains("N’est plus montrée depuis le 31 janvier 2020");
        PortalFixture.context().getBean(Expiry.class).run();
        assertThat(Mailbox.of(held.person().account().mail()).getLast().body()).contains("zébrées", offer);
        int told = Mailbox.of(held.person().account().mail()).size();
        PortalFixture.context().getBean(Expiry.class).run();
        assertThat(Mailbox.of(held.person().account().mail())).hasSize(told);
        sent(browsing.post(offer + "/supprimer"));
        assertThat(browsing.get(offer).statusCode()).isEqualTo(404);
    }

    @Test
    void whatASuspendedStructureSaidIsNotShown() {
        Held held = Held.structure("Atelier suspendu");
        Browsing browsing = held.person().browsing();
        good(browsing.get(held.path()));
        save(browsing, held.path(), "identite", "presentation", "Texte à retirer", "brand", "", "website", "");
        save(browsing, held.path(), "reseaux", "networks", "Réseau à retirer", "labels", "");
        assertThat(good(new Browsing().get("/structures/" + held.siret())))
                .contains("Texte à retirer", "Réseau à retirer");
        Rights moderator =
                new Rights(People.person("Modératrice suspend").account().id(), OperatorRole.MODERATOR, List.of());
        OrganisationRegister register = PortalFixture.context().getBean(OrganisationRegister.class);
        register.decide(moderator, held.organisation().id(), Decision.SUSPEND, "Usurpation")
                .orElseThrow();
        assertThat(good(new Browsing().get("/structures/" + held.siret())))
                .doesNotContain("Texte à retirer", "Réseau à retirer", "Fiche tenue");
        assertThat(browsing.get(held.path()).statusCode()).isEqualTo(403);
        assertThat(browsing.post(held.path() + "/taille", "places", "3").statusCode())
                .isEqualTo(403);
        register.decide(moderator, held.organisation().id(), Decision.RESTORE, "")
                .orElseThrow();
        assertThat(good(new Browsing().get("/structures/" + held.siret())))
                .contains("Texte à retirer", "Réseau à retirer");
    }

    private static String save(Browsing browsing, String desk, String section, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "vu";
        all[1] = now();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return sent(browsing.post(desk + "/" + section, all));
    }

    private static String now() {
        return String.valueOf(Instant.now().plusSeconds(5).toEpochMilli());
    }

    private static Structure structure(String siret) {
        return PortalFixture.context()
                .getBean(StructureRepository.class)
                .findByKey(siret)
                .orElseThrow();
    }

    private static void awaitFound(String search, String siret) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!PortalFixture.get(search, "application/json").body().contains(siret)) {
            assertThat(Instant.now()).as("%s finds %s", search, siret).isBefore(end);
        }
    }

    private static void awaitNamed(String list, String siret) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!PortalFixture.get(list).body().contains("/structures/" + siret)) {
            assertThat(Instant.now()).as("%s names %s", list, siret).isBefore(end);
        }
    }

    private static String good(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(HtmlChecker.errors(response.body())).isEmpty();
        return response.body();
    }

    private static String sent(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
