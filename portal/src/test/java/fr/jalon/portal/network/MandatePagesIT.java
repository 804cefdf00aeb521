package fr.jalon.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.Decision;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.People;
import fr.jalon.portal.desk.Held;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A structure that asks a network, or the operator, to keep its page, and takes that back. */
class MandatePagesIT {
    @Test
    void aNetworkWritesWhileTheStructureWishesAndTheStructureReadsWhat() {
        Held held = Held.structure("Atelier qui confie");
        Networks network = Networks.network("Réseau confident");
        Browsing own = held.person().browsing();
        Browsing other = network.browsing();
        assertThat(other.get(held.path()).statusCode()).isEqualTo(403);
        assertThat(good(other.get(network.path()))).doesNotContain("Atelier qui confie");

        assertThat(good(own.get(held.path() + "/mandats")))
                .contains("Personne d’autre que vos membres", "Réseau confident");
        assertThat(own.post(held.path() + "/mandats", "reseau", "").statusCode())
                .isEqualTo(422);
        assertThat(own.post(
                                held.path() + "/mandats",
                                "reseau",
                                held.organisation().id().toString())
                        .statusCode())
                .as("no network")
                .isEqualTo(422);
        String id = network.network().id().toString();
        assertThat(own.post(held.path() + "/mandats", "reseau", id).statusCode())
                .isEqualTo(303);

        assertThat(good(other.get(network.path()))).contains("Atelier qui confie", "href=\"" + held.path() + "\"");
        assertThat(good(other.get(held.path())))
                .contains("au nom de : Réseau confident")
                .doesNotContain(held.path() + "/messages", held.path() + "/mandats");
        save(other, held.path() + "/taille", "places", "14");
        assertThat(other.post(
                                held.path() + "/offres/nouvelle",
                                "titre",
                                "Tonte",
                                "description",
                                "Tonte de pelouses",
                                "metier",
                                "espaces-verts",
                                "forme",
                                "service")
                        .statusCode())
                .isEqualTo(303);
        assertThat(other.get(held.path() + "/messages").statusCode()).isEqualTo(403);
        assertThat(other.get(held.path() + "/mandats").statusCode()).isEqualTo(403);
        assertThat(other.post(held.path() + "/mandats", "reseau", "exploitant").statusCode())
                .isEqualTo(403);

        assertThat(good(own.get(held.path())))
                .contains("Changé en votre nom", "Page de structure modifiée : Taille", "Offre ajoutée : Tonte")
                .contains("Réseau confident (Animatrice de Réseau confident)");
        assertThat(good(own.get("/espace/organisations/" + held.organisation().id() + "/journal")))
                .contains("Animatrice de Réseau confident, au nom de : Réseau confident", "Page confiée");
        assertThat(good(other.get("/espace/organisations/" + id + "/journal"))).contains("Page confiée");

        Networks.decide(network.network(), Decision.SUSPEND, "Essai");
        assertThat(other.get(held.path()).statusCode()).as("suspended").isEqualTo(403);
        Networks.decide(network.network(), Decision.RESTORE, "");
        assertThat(other.get(held.path()).statusCode()).isEqualTo(200);

        own.get(held.path() + "/mandats");
        assertThat(own.post(held.path() + "/mandats/reprendre", "reseau", id).statusCode())
                .isEqualTo(303);
        assertThat(other.get(held.path()).statusCode()).isEqualTo(403);
        assertThat(other.post(held.path() + "/taille", "vu", now(), "places", "15")
                        .statusCode())
                .isEqualTo(403);
        assertThat(good(own.get(held.path()))).contains("value=\"14\"");
    }

    @Test
    void theOperatorWritesOnlyWhereItIsAsked() {
        Held held = Held.structure("Atelier de l’exploitant");
        Browsing own = held.person().browsing();
        Browsing moderator =
                People.person("Modératrice", OperatorRole.MODERATOR).browsing();
        assertThat(moderator.get(held.path()).statusCode()).isEqualTo(403);
        own.get(held.path() + "/mandats");
        assertThat(own.post(held.path() + "/mandats", "reseau", "exploitant").statusCode())
                .isEqualTo(303);
        assertThat(good(moderator.get("/espace/organisations/exploitant/structures")))
                .contains("Atelier de l’exploitant");
        moderator.get(held.path());
        save(moderator, held.path() + "/taille", "places", "9");
        assertThat(good(own.get(held.path()))).contains("l’exploitant du site (Modératrice)");
        assertThat(own.get("/espace/organisations/exploitant/structures").statusCode())
                .isEqualTo(403);
    }

    private static void save(Browsing browsing, String path, String field, String value) {
        assertThat(browsing.post(path, "vu", now(), field, value).statusCode()).isEqualTo(303);
    }

    private static String now() {
        return String.valueOf(java.time.Instant.now().toEpochMilli());
    }

    /** With plain spaces, so that the test can be read. */
    private static String good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HtmlChecker.errors(answer.body())).isEmpty();
        return answer.body().replace('\u00a0', ' ');
    }
}
