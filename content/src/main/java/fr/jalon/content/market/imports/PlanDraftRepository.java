package fr.jalon.content.market.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts of markets in PostgreSQL; a buyer has its own only. */
@Singleton
public class PlanDraftRepository {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final String SELECT =
            "SELECT id, buyer_siren, market, market_version, version, values, updated FROM plan_draft WHERE ";

    private final PlanImportRepository rows;

    PlanDraftRepository(PlanImportRepository rows) {
        this.rows = rows;
    }

    /** A new draft; for a market that has one already, that one. */
    public UUID create(String siren, @Nullable String market, long marketVersion, Map<String, String> values) {
        return rows.query(
                        "INSERT INTO plan_draft (buyer_siren, market, market_version, values)"
                                + " VALUES (?, nullif(?, ''), ?, CAST(? AS jsonb))"
                                + " ON CONFLICT (market) DO UPDATE SET buyer_siren = excluded.buyer_siren RETURNING id",
                        row -> row.getObject(1, UUID.class),
                        siren,
                        market == null ? "" : market,
                        marketVersion,
                        json(values))
                .getFirst();
    }

    public Optional<PlanDraft> find(UUID id, String siren) {
        return rows.query(SELECT + "id = ? AND buyer_siren = ?", PlanDraftRepository::read, id, siren).stream()
                .findFirst();
    }

    public List<PlanDraft> ofBuyer(String siren) {
        return rows.query(SELECT + "buyer_siren = ? ORDER BY updated DESC, id", PlanDraftRepository::read, siren);
    }

    /** False where it was saved from elsewhere since this version. */
    public boolean save(UUID id, int version, Map<String, String> values) {
        return rows.update(
                        "UPDATE plan_draft SET values = CAST(? AS jsonb), version = version + 1, updated = now()"
                                + " WHERE id = ? AND version = ?",
                        json(values),
                        id,
                        version)
                == 1;
    }

    public void delete(UUID id) {
        rows.update("DELETE FROM plan_draft WHERE id = ?", id);
    }

    private static PlanDraft read(ResultSet row) throws SQLException {
        try {
            return new PlanDraft(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getInt(5),
                    JSON.readValue(row.getString(6), VALUES),
                    row.getTimestamp(7).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
