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
            "organisation_key",
            "idempotent_answer",
            "report",
            "structure_claim",
            "structure_message",
            "structure_visit_words",
            "structure_claim_document",
            "reminder_link",
            "reminder_stop",
            "alert",
            "alert_address",
            "alert_link",
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
        INSERT INTO organisation_key (id, organisation, name, scopes, hint, hash, expires, revoked) VALUES
            ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-00000000000a', 'kept', 'plan:lire', '',
                'a', now() - interval '11 months', NULL),
            (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 'old', 'plan:lire', '', 'b',
                now() - interval '13 months', NULL),
            (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 'old', 'plan:lire', '', 'c',
                now() + interval '1 month', now() - interval '13 months');
        INSERT INTO idempotent_answer (organisation_key, name, request, created) VALUES
            ('00000000-0000-0000-0000-0000000000b1', 'kept', '', now() - interval '23 hours'),
            ('00000000-0000-0000-0000-0000000000b1', 'old', '', now() - interval '25 hours');
        INSERT INTO report (subject_kind, subject, title, kind, message, mail, created, decision, reason, decided) VALUES
            ('market', 'a', '', 'other', 'kept', 'kept', now() - interval '2 years', 'dismissed', 'decision', now() - interval '29 days'),
            ('market', 'b', '', 'other', 'kept', 'kept', now() - interval '11 months', NULL, NULL, NULL),
            ('market', 'c', '', 'other', 'old', 'old', now() - interval '40 days', 'dismissed', 'decision', now() - interval '31 days'),
            ('market', 'd', '', 'other', 'old', 'old', now() - interval '13 months', NULL, NULL, NULL);
        INSERT INTO structure_claim (id, siret, account, way, state, message, token_hash, token_expires, reason, decided)
        SELECT id, siret, '00000000-0000-0000-0000-000000000001', 'document', state, message,
            CASE WHEN state = 'sent' THEN sha256(CAST(message AS bytea)) END,
            CASE WHEN state = 'sent' THEN now() + CAST(since AS interval) END, 'kept', now() + CAST(since AS interval)
        FROM (VALUES
            (gen_random_uuid(), '00000000000001', 'sent', 'kept', '1 day'),
            (gen_random_uuid(), '00000000000002', 'sent', 'old', '-1 minute'),
            (gen_random_uuid(), '00000000000003', 'accepted', 'kept', '-11 months'),
            (gen_random_uuid(), '00000000000004', 'refused', 'old', '-13 months'),
            (CAST('00000000-0000-0000-0000-0000000000c1' AS uuid), '00000000000005', 'refused', 'kept', '-31 days'),
            ('00000000-0000-0000-0000-0000000000c2', '00000000000006', 'refused', 'kept', '-29 days'),
            ('00000000-0000-0000-0000-0000000000c3', '00000000000007', 'appealed', 'kept', '-31 days'))
            AS c (id, siret, state, message, since);
        INSERT INTO structure_claim_document (claim, media_type, content) VALUES
            ('00000000-0000-0000-0000-0000000000c1', 'application/pdf', 'old'),
            ('00000000-0000-0000-0000-0000000000c2', 'application/pdf', 'kept'),
            ('00000000-0000-0000-0000-0000000000c3', 'application/pdf', 'kept');
        INSERT INTO membership (organisation, account, role) VALUES
            ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 'owner');
        INSERT INTO buyer (siren, name, kind) VALUES ('216204982', 'Ville de Lens', 'commune');
        INSERT INTO planned_market (reference, buyer_siren, title, description, nature, cpv, places, amount_disclosure,
            publication_date, publication_precision, renewals, status, demonstration, source, source_date, updated)
        VALUES ('M1', '216204982', 'Voirie', '', 'works', '{}', '{}', 'not-known', '2026-01-01', 'day', 0, 'planned', false,
            'Essai', '2026-01-01', now());
        INSERT INTO reminder_link (token_hash, market, organisation, account, publication_date, publication_precision, expires)
        SELECT CAST(token AS bytea), 'M1', '00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001',
            '2026-01-01', 'day', now() + CAST(ends AS interval)
        FROM (VALUES ('kept', '1 minute'), ('old', '-1 minute')) AS l (token, ends);
        INSERT INTO reminder_stop (token_hash, organisation, account, created)
        SELECT CAST(token AS bytea), '00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001',
            now() - CAST(age AS interval)
        FROM (VALUES ('kept', '11 months'), ('old', '13 months')) AS s (token, age);
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
        INSERT INTO alert_address (id, mail) VALUES
            ('00000000-0000-0000-0000-0000000000d1', 'kept'), ('00000000-0000-0000-0000-0000000000d2', 'old');
        INSERT INTO alert (address, search, frequency, due, created, confirmed, stopped)
        SELECT CAST('00000000-0000-0000-0000-0000000000' || address AS uuid), search, 'day', now(),
            now() - CAST(created AS interval), now() - CAST(confirmed AS interval), now() - CAST(stopped AS interval)
        FROM (VALUES ('d1', 'q=kept', '47 hours', NULL, NULL), ('d1', 'q=old', '49 hours', NULL, NULL),
                ('d1', 'q=kept', '3 years', '3 years', NULL), ('d1', 'q=kept', '3 years', '3 years', '29 days'),
                ('d2', 'q=old', '3 years', '3 years', '31 days'))
            AS a (address, search, created, confirmed, stopped);
        INSERT INTO alert_link (token_hash, address, created)
        SELECT CAST(token AS bytea), '00000000-0000-0000-0000-0000000000d1', now() - CAST(age AS interval)
        FROM (VALUES ('kept', '11 months'), ('old', '13 months')) AS k (token, age);
        INSERT INTO structure (key, siret, name) VALUES ('00000000000001', '00000000000001', 'kept');
        INSERT INTO structure_message (structure_key, name, mail, message, token_hash, created, confirmed) VALUES
            ('00000000000001', 'kept', '', '', 'kept', now() - interval '47 hours', NULL),
            ('00000000000001', 'old', '', '', 'gone', now() - interval '49 hours', NULL),
            ('00000000000001', 'kept', '', '', NULL, now() - interval '11 months', now()),
            ('00000000000001', 'old', '', '', NULL, now() - interval '13 months', now());
        INSERT INTO structure_visit (structure_key, day, seen) VALUES
            ('00000000000001', current_date - 380, 1), ('00000000000001', current_date - 420, 1);
        INSERT INTO structure_visit_words (structure_key, month, words, found) VALUES
            ('00000000000001', date_trunc('month', current_date), 'kept', 1),
            ('00000000000001', date_trunc('month', current_date) - interval '1 month', 'kept', 3),
            ('00000000000001', date_trunc('month', current_date) - interval '1 month', 'old', 2);
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

        assertThat(context.getBean(Retention.class).apply()).isEqualTo(33);
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
