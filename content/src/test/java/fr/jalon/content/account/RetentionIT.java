package fr.jalon.content.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is forgotten and what is kept, each just past its time and just before. */
final class RetentionIT {
    private static final List<String> TABLES = List.of(
            "account",
            "account_session",
            "account_link",
            "account_device",
            "sign_in_failure",
            "outgoing_mail",
            "invitation",
            "statistic_draft",
            "plan_import",
            "market_interest",
            "market_study",
            "grouping_message",
            "audit_entry");

    /** Of everything one that has served and one that has not, marked "old" and "kept". */
    private static final String ROWS = """
        INSERT INTO account (id, mail, name, confirmed, created) VALUES
            ('00000000-0000-0000-0000-000000000001', 'kept@exemple.fr', 'kept', now(), now() - interval '10 years'),
            ('00000000-0000-0000-0000-000000000002', 'new@exemple.fr', 'kept', NULL, now() - interval '6 days'),
            ('00000000-0000-0000-0000-000000000003', 'never@exemple.fr', 'old', NULL, now() - interval '8 days');
        INSERT INTO account_session (id, token, account, device, seen, expires, complete)
        SELECT gen_random_uuid(), sha256(CAST(device || seen || ends AS bytea)), '00000000-0000-0000-0000-000000000001',
            device, now() - CAST(seen AS interval), now() + CAST(ends AS interval), true
        FROM (VALUES ('kept', '9 days', '1 day'), ('old', '11 days', '1 day'), ('old', '1 hour', '-1 minute'))
            AS s (device, seen, ends);
        INSERT INTO account_link (token, account, expires) VALUES
            ('kept', '00000000-0000-0000-0000-000000000001', now() + interval '1 minute'),
            ('old', '00000000-0000-0000-0000-000000000001', now() - interval '1 minute');
        INSERT INTO account_device (token, account, seen) VALUES
            ('kept', '00000000-0000-0000-0000-000000000001', now() - interval '11 months'),
            ('old', '00000000-0000-0000-0000-000000000001', now() - interval '13 months');
        INSERT INTO sign_in_failure (mail_hash, origin, moment) VALUES
            ('kept', 'kept', now() - interval '23 hours'), ('old', 'old', now() - interval '25 hours');
        INSERT INTO outgoing_mail (recipient_hash, created, sent, failed) VALUES
            ('kept', now() - interval '29 days', now() - interval '29 days', NULL),
            ('kept', now() - interval '2 days', NULL, NULL),
            ('old', now() - interval '31 days', now() - interval '31 days', NULL),
            ('old', now() - interval '40 days', NULL, now() - interval '31 days');
        INSERT INTO organisation (id, kind, siren, name) VALUES
            ('00000000-0000-0000-0000-00000000000a', 'buyer', '216204982', 'Ville de Lens');
        INSERT INTO invitation (organisation, mail, role, token_hash, expires) VALUES
            ('00000000-0000-0000-0000-00000000000a', 'kept', 'editor', 'kept', now() + interval '1 day'),
            ('00000000-0000-0000-0000-00000000000a', 'old', 'editor', 'old', now() - interval '1 minute');
        INSERT INTO statistic_draft (id, account, created, series_csv, observations_csv) VALUES
            (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', now() - interval '23 hours', 'kept', ''),
            (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', now() - interval '25 hours', 'old', '');
        INSERT INTO plan_import (buyer_siren, file_name, state, touched) VALUES
            ('216204982', 'kept', 'applied', now() - interval '11 months'),
            ('216204982', 'old', 'applied', now() - interval '13 months');
        INSERT INTO buyer (siren, name, kind) VALUES ('216204982', 'Ville de Lens', 'commune');
        INSERT INTO planned_market (reference, buyer_siren, title, description, nature, cpv, places, amount_disclosure,
                publication_date, publication_precision, status, source, source_date, updated)
        SELECT reference, '216204982', '', '', 'works', '{}', '{}', 'not-known', now(), 'day', status, '', now(),
            now() - CAST(since AS interval)
        FROM (VALUES ('ahead', 'planned', '2 years'), ('recent', 'ended', '11 months'), ('past', 'ended', '13 months'))
            AS m (reference, status, since);
        INSERT INTO market_interest (market, organisation, message, created)
        SELECT market, '00000000-0000-0000-0000-00000000000a', message, now() - interval '14 months'
        FROM (VALUES ('ahead', 'kept'), ('recent', 'kept'), ('past', 'old')) AS i (market, message);
        INSERT INTO market_study (market, organisation, status, note, updated)
        SELECT market, '00000000-0000-0000-0000-00000000000a', 'to-study', note, now() - interval '14 months'
        FROM (VALUES ('ahead', 'kept'), ('recent', 'kept'), ('past', 'old')) AS s (market, note);
        INSERT INTO grouping_page (id, market, lot, created) VALUES
            ('00000000-0000-0000-0000-0000000000b1', 'ahead', 1, now() - interval '14 months'),
            ('00000000-0000-0000-0000-0000000000b2', 'past', 1, now() - interval '14 months');
        INSERT INTO grouping_message (grouping, organisation, message) VALUES
            ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-00000000000a', 'kept'),
            ('00000000-0000-0000-0000-0000000000b2', '00000000-0000-0000-0000-00000000000a', 'old');
        INSERT INTO audit_entry (moment, action, subject, detail) VALUES
            (now() - interval '59 months', 'essai', 'kept', ''), (now() - interval '61 months', 'essai', 'old', '');
        """;

    /** "old", as PostgreSQL prints bytes. */
    private static final String OLD_BYTES = "6f6c64";

    private static ApplicationContext context;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void whatHasServedIsForgottenAndNothingElse() throws SQLException {
        DataSource dataSource = context.getBean(DataSourceResolver.class).resolve(context.getBean(DataSource.class));
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute(ROWS);
        }

        assertThat(context.getBean(Retention.class).apply()).isEqualTo(15);
        try (Connection connection = dataSource.getConnection()) {
            for (String table : TABLES) {
                assertThat(rows(connection, table))
                        .as(table)
                        .isNotEmpty()
                        .noneMatch(row -> row.contains("old") || row.contains(OLD_BYTES));
            }
        }
        assertThat(context.getBean(Retention.class).apply()).isZero();
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var found = connection.createStatement().executeQuery("SELECT CAST(t AS text) FROM " + table + " t")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
