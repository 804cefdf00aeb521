package fr.jalon.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.jalon.content.mail.MailQueue;
import fr.jalon.db.PostgreSQLFixture;
import fr.jalon.db.PostgreSQLFixture.Database;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends through a real SMTP server, or writes files. */
class MailSenderIT {
    private final Database database = PostgreSQLFixture.freshDatabase();

    @Test
    void mailsArriveWithTheirAccentsAndAreForgotten() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try (ApplicationContext context = context(Map.of(
                "jalon.smtp.host", "localhost",
                "jalon.smtp.port", server.getSmtp().getPort(),
                "jalon.smtp.security", "none",
                "jalon.smtp.from", "jalon@exemple.fr"))) {
            queue(context, "Jeanne@Exemple.fr");
            context.getBean(MailSender.class).sendDue();
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("Ouvrir votre compte");
            assertThat(received[0].getAllRecipients()[0]).hasToString("jeanne@exemple.fr");
            assertThat(received[0].getContent().toString())
                    .contains("Bonjour Éloïse & <Jeanne>", "https://jalon.test/mot-de-passe/abc");
            assertThat(one("SELECT (sent IS NOT NULL AND recipient IS NULL AND body IS NULL)::text FROM outgoing_mail"))
                    .isEqualTo("true");
            context.getBean(MailSender.class).sendDue();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() throws Exception {
        try (ApplicationContext context = context(Map.of("jalon.smtp.host", "localhost", "jalon.smtp.port", 1))) {
            queue(context, "a@exemple.fr");
            context.getBean(MailSender.class).sendDue();
            assertThat(one("""
                SELECT attempts || ' ' || (due > now() + interval '50 seconds') || ' ' || (recipient IS NOT NULL)
                FROM outgoing_mail
                """)).isEqualTo("1 true true");
        }
    }

    @Test
    void withoutServerMailsAreFiles(@TempDir Path data) throws Exception {
        try (ApplicationContext context = context(Map.of("jalon.data", data.toString()))) {
            queue(context, "a@exemple.fr");
            context.getBean(MailSender.class).sendDue();
            try (Stream<Path> files = Files.list(data.resolve("mail"))) {
                List<Path> written = files.toList();
                assertThat(written).hasSize(1);
                assertThat(Files.readString(written.getFirst())).contains("To: a@exemple.fr", "Auto-Submitted");
            }
        }
    }

    @Test
    void whatComesAgainIsStoppedByOneClick(@TempDir Path data) throws Exception {
        try (ApplicationContext context = context(Map.of("jalon.data", data.toString()))) {
            Mails mails = context.getBean(Mails.class);
            Content content = new Content("Éloïse", "https://jalon.test/x");
            mails.sendAgain("a@exemple.fr", "https://jalon.test/arret/abc", "register", content);
            mails.sendAgain("b@exemple.fr", "http://localhost:8080/arret/abc", "register", content);
            mails.send("c@exemple.fr", "register", content);
            context.getBean(MailSender.class).sendDue();
            try (Stream<Path> files = Files.list(data.resolve("mail"))) {
                List<String> written = files.sorted().map(MailSenderIT::text).toList();
                assertThat(written.get(0))
                        .contains(
                                "List-Unsubscribe: <https://jalon.test/arret/abc>",
                                "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
                assertThat(written.get(1))
                        .contains("List-Unsubscribe: <http://localhost:8080/arret/abc>")
                        .doesNotContain("List-Unsubscribe-Post");
                assertThat(written.get(2)).doesNotContain("List-Unsubscribe");
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void twoPortalsSendEachMailOnce() throws Exception {
        try (ApplicationContext one = context(Map.of());
                ApplicationContext other = context(Map.of())) {
            for (int i = 0; i < 40; i++) {
                queue(one, "person" + i + "@exemple.fr");
            }
            List<String> sent = new CopyOnWriteArrayList<>();
            List<Thread> portals = Stream.of(one, other)
                    .map(context -> Thread.ofVirtual().start(() -> {
                        MailQueue queue = context.getBean(MailQueue.class);
                        while (queue.sendNext(mail -> sent.add(mail.recipient()))) {
                            // Until the queue is empty.
                        }
                    }))
                    .toList();
            for (Thread portal : portals) {
                portal.join();
            }
            assertThat(sent).hasSize(40).doesNotHaveDuplicates();
        }
    }

    @Test
    void oneAddressIsNotFlooded() {
        try (ApplicationContext context = context(Map.of())) {
            Mails mails = context.getBean(Mails.class);
            for (int i = 0; i < 20; i++) {
                mails.sendAsked("a@exemple.fr", "register", new Content("A", "https://jalon.test/x"));
            }
            MailQueue queue = context.getBean(MailQueue.class);
            int sent = 0;
            while (queue.sendNext(mail -> {})) {
                sent++;
            }
            assertThat(sent).isEqualTo(6);
        }
    }

    record Content(String name, String link) {}

    private static void queue(ApplicationContext context, String recipient) {
        Mails mails = context.getBean(Mails.class);
        mails.send(recipient, "register", new Content("Éloïse & <Jeanne>", mails.absolute("/mot-de-passe/abc")));
    }

    private ApplicationContext context(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("jalon.base-url", "https://jalon.test");
        properties.put("jalon.bundle.enabled", false);
        properties.put("elasticsearch.url", "http://localhost:1");
        properties.putAll(more);
        return ApplicationContext.run(properties, "test");
    }

    private String one(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
