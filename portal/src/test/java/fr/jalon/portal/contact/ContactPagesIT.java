package fr.jalon.portal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.mail.OutgoingMail;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.claim.Directory;
import fr.jalon.portal.desk.Held;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People who write to structures, whose addresses stay theirs. */
class ContactPagesIT {
    @Test
    void nothingLeavesBeforeTheSenderHasConfirmed() {
        Held held = Held.structure("Atelier écrit");
        String owner = held.person().account().mail();
        String path = "/structures/" + held.siret() + "/contact";
        Browsing sender = new Browsing();
        assertThat(good(sender.get("/structures/" + held.siret()))).contains(path);
        assertThat(good(sender.get(path))).doesNotContain(owner);
        HttpResponse<String> faulty = sender.post(path, "nom", "", "courriel", "personne", "message", "Bonjour");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#nom\"", "href=\"#courriel\"", ">Bonjour</textarea>");
        assertThat(HtmlChecker.errors(faulty.body())).isEmpty();

        String mail = address();
        good(sender.post(path, "nom", "Sonia Écrit", "courriel", mail, "message", "Tondez-vous les stades ?\n<b>"));
        assertThat(Mailbox.of(owner)).as("nothing yet").isEmpty();
        OutgoingMail confirm = Mailbox.of(mail).getLast();
        assertThat(confirm.body()).as("words of nobody's choosing").doesNotContain("Tondez", "Sonia");
        String link = Mailbox.link(mail);
        good(sender.get(link));
        assertThat(Mailbox.of(owner)).as("opening is not confirming").isEmpty();
        good(sender.post(link));
        OutgoingMail received = Mailbox.of(owner).getLast();
        assertThat(received.body()).contains("Tondez-vous les stades", "Sonia Écrit", mail);
        assertThat(received.replyTo()).isEqualTo(mail);
        assertThat(Mailbox.of(mail).getLast().body()).contains("Tondez-vous").doesNotContain(owner);
        assertThat(sender.post(link).statusCode()).isEqualTo(410);

        String list = good(held.person().browsing().get(held.path() + "/messages"));
        assertThat(list).contains("Tondez-vous les stades", "&lt;b&gt;", "Courriel remis", mail);
        assertThat(People.person("Une curieuse")
                        .browsing()
                        .get(held.path() + "/messages")
                        .statusCode())
                .isEqualTo(403);
        String remove = list.replaceAll("(?s).*action=\"([^\"]+/effacer)\".*", "$1");
        assertThat(held.person().browsing().post(remove).statusCode()).isEqualTo(303);
        assertThat(good(held.person().browsing().get(held.path() + "/messages")))
                .contains("Aucun message");
    }

    @Test
    void whoIsSignedInWritesAtOnceAndTakesItAway() {
        String siret = Directory.structure("Atelier connu", "bonjour-" + UUID.randomUUID() + "@connu.example", "");
        Person writer = People.person("Wanda Connue");
        String path = "/structures/" + siret + "/contact";
        assertThat(good(writer.browsing().get(path))).contains("Wanda Connue").doesNotContain("connu.example");
        good(writer.browsing().post(path, "message", "Livrez-vous à Lens ?"));
        assertThat(Mailbox.of(writer.account().mail()).getLast().body()).contains("Livrez-vous à Lens");
        assertThat(writer.browsing().get("/espace/compte/donnees").body()).contains("Livrez-vous à Lens");
    }

    @Test
    void programsAndFloodsAreHeld() {
        Held held = Held.structure("Atelier inondé");
        String path = "/structures/" + held.siret() + "/contact";
        Browsing program = new Browsing();
        program.get(path);
        String trapped = address();
        good(program.post(path, "nom", "Robot", "courriel", trapped, "message", "Achetez", Typed.TRAP, "https://x"));
        assertThat(Mailbox.of(trapped)).isEmpty();
        Person writer = People.person("Flore Inonde");
        writer.browsing().get(path);
        for (int i = 0; i < 10; i++) {
            assertThat(writer.browsing().post(path, "message", "Bonjour " + i).statusCode())
                    .isEqualTo(200);
        }
        assertThat(writer.browsing().post(path, "message", "Encore").statusCode())
                .isEqualTo(429);
        assertThat(new Browsing().post(path, "nom", "Sans preuve").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAnyAddressItSaysWhatToDo() {
        String siret = Directory.structure("Atelier muet", "", "https://muet.example");
        assertThat(good(new Browsing().get("/structures/" + siret + "/contact")))
                .contains("l’annuaire ne connaît pas son adresse", "https://muet.example")
                .doesNotContain("<textarea");
        assertThat(good(new Browsing().get("/structures/00000001800010/contact")))
                .contains("fictive");
    }

    private static String address() {
        return UUID.randomUUID() + "@exemple.fr";
    }

    private static String good(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(response.body())).isEmpty();
        return response.body();
    }
}
