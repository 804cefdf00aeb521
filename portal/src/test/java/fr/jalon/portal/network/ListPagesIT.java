package fr.jalon.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.organisation.Decision;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.claim.Directory;
import fr.jalon.portal.desk.Held;
import fr.jalon.portal.search.SearchClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A network that sends its list, and what the pages and the searches then say. */
class ListPagesIT {
    @Test
    void aListIsSentItsColumnsToldLookedAtAppliedAndUndone() {
        Networks network = Networks.network("Réseau aux listes");
        Held held = Held.structure("Atelier inscrit");
        String silent = Directory.structure("Atelier discret", "", "");
        held.person().browsing().get(held.path() + "/mandats");
        held.person()
                .browsing()
                .post(held.path() + "/mandats", "reseau", network.network().id().toString());
        held.person()
                .browsing()
                .post(
                        held.path() + "/reseaux",
                        "vu",
                        String.valueOf(Instant.now().toEpochMilli()),
                        "networks",
                        "reseau aux listes\nAutre réseau",
                        "labels",
                        "Entreprise d’insertion\nESAT\nESUS");
        Browsing browsing = network.browsing();
        browsing.get("/espace");
        assertThat(good(browsing.get(network.path()))).contains("0 membre", "Importer une liste de structures");
        String lists = network.path() + "/listes";
        assertThat(good(browsing.get(lists))).contains("seule son appartenance");
        assertThat(browsing.postFile(lists, "fichier", "vide.csv", "").statusCode())
                .isEqualTo(422);
        assertThat(browsing.postFile(lists, "fichier", "liste.csv", "SIRET\n").body())
                .contains("ligne d’en-tête");

        String text = "Siret;Tél;Ce qu’ils font;Remarque\n" + held.siret() + ";0321000000;espaces verts;x\n" + silent
                + ";0321000001;;\n123;;;\n";
        String list = location(browsing.postFile(lists, "fichier", "liste.csv", text));
        String columns = good(browsing.get(list));
        assertThat(columns)
                .contains("<option value=\"siret\" selected>", "<option value=\"phone\" selected>", "Ce qu’ils font");
        HttpResponse<String> faulty = browsing.post(list + "/colonnes", "colonne-1", "phone", "colonne-2", "phone");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Dites quelle colonne contient le SIRET", "déjà choisi");
        assertThat(HtmlChecker.errors(faulty.body())).isEmpty();
        assertThat(location(browsing.post(
                        list + "/colonnes", "colonne-0", "siret", "colonne-1", "phone", "colonne-2", "trades")))
                .isEqualTo(list);
        assertThat(good(browsing.get(list)))
                .contains("2 lignes apportent un membre", "1 ligne refusée", "Atelier inscrit")
                .contains("Seule l’appartenance au réseau est enregistrée", "3 chiffres au lieu de 14");
        assertThat(good(browsing.get(list + "?colonnes=revoir"))).contains("<option value=\"trades\" selected>");

        assertThat(location(browsing.post(list + "/appliquer"))).isEqualTo(list);
        await(() -> browsing.get(list).body().contains("Défaire cet import"));
        Browsing own = held.person().browsing();
        assertThat(good(own.get(held.path())))
                .contains("value=\"0321000000\"", "Changé en votre nom", "Page modifiée par une liste : liste.csv");
        assertThat(good(browsing.get(network.path())))
                .contains("2 membres", "Inviter quelqu’un à tenir la page de Atelier discret")
                .doesNotContain("Inviter quelqu’un à tenir la page de Atelier inscrit");
        assertThat(good(new Browsing().get("/structures/" + held.siret())))
                .contains("Réseau aux listes : confirmé par le réseau le", "Autre réseau : dit par la structure")
                .contains("Entreprise d’insertion : vérifié, Annuaire d’essai")
                .contains("ESAT : dit par la structure, aucune de nos sources ne le confirme")
                .contains("ESUS : dit par la structure, nous n’avons pas de quoi le vérifier");
        assertThat(good(new Browsing().get("/structures/" + silent)))
                .contains("Réseau aux listes : inscrit par le réseau lui-même le");
        SearchClient search = new SearchClient("/structures.json");
        String name = network.network().name();
        await(() -> search.get(Map.of()).get("facets").get("reseau").toString().contains(name));
        await(() -> search.get(Map.of("reseau", List.of(name))).get("total").asInt() == 2);
        search.get(Map.of()).get("facets").get("reseau").forEach(choice -> assertThat(
                        search.get(Map.of("reseau", List.of(choice.get("value").asText())))
                                .get("total")
                                .asInt())
                .as(choice.get("value").asText())
                .isEqualTo(choice.get("count").asInt()));

        String second = location(browsing.postFile(lists, "fichier", "liste-2.csv", text));
        assertThat(good(browsing.get(second))).as("kept").contains("<option value=\"trades\" selected>");

        Networks.decide(network.network(), Decision.SUSPEND, "Essai");
        assertThat(browsing.get(lists).statusCode()).isEqualTo(403);
        await(() -> !search.get(Map.of()).get("facets").get("reseau").toString().contains(name));
        Networks.decide(network.network(), Decision.RESTORE, "");

        browsing.get(list);
        assertThat(location(browsing.post(list + "/defaire"))).isEqualTo(list);
        assertThat(good(browsing.get(list))).contains("import défait");
        assertThat(good(own.get(held.path()))).doesNotContain("value=\"0321000000\"");
        assertThat(good(browsing.get(network.path()))).contains("0 membre");
        assertThat(Networks.network("Réseau étranger").browsing().get(list).statusCode())
                .isEqualTo(403);
    }

    private static void await(BooleanSupplier done) {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** With plain spaces, so that the test can be read. */
    private static String good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HtmlChecker.errors(answer.body())).isEmpty();
        return answer.body().replace('\u00a0', ' ');
    }
}
