package fr.jalon.content.structure;

import fr.jalon.content.structure.Structure.Position;
import fr.jalon.content.text.Fold;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the commune of every row at once, and the position where the file has none that can be right. */
final class StructurePlaces {
    /** The widest commune, Arles, reaches 30 km from its centre. */
    private static final double FARTHEST_KM = 40;

    private static final double FARTHEST_IN_DEPARTEMENT_KM = 150;

    private static final Pattern DELIVERY = Pattern.compile(" (?:cedex.*|\\d{1,2} ?(?:er?|eme)?(?: arrondissement)?)$");

    /**
     * By INSEE number, by postcode and name, by a name only one commune of the département has, by a postcode of one; where
     * name and postcode contradict each other, the postcode is believed; last the département, to judge the position.
     */
    private static final String FIND = """
        WITH wanted AS MATERIALIZED (
            SELECT n, 'com-' || insee AS com, insee, postcode, name,
                   CASE WHEN postcode LIKE '97%' THEN left(postcode, 3) ELSE left(postcode, 2) END AS dep
            FROM jsonb_to_recordset(CAST(? AS jsonb)) AS w (n int, insee text, postcode text, name text)
        ), commune AS MATERIALIZED (
            SELECT code, insee, folded, population, unnest(postcodes) AS postcode FROM territory WHERE kind = 'com'
        ), found AS (
            SELECT w.n, t.code, 1 AS rank FROM wanted w JOIN territory t ON t.code = w.com
            UNION ALL
            SELECT w.n, a.commune, 2 FROM wanted w JOIN commune_alias a ON a.insee = w.insee
            UNION ALL
            SELECT w.n, c.code, 3 FROM wanted w JOIN commune c ON c.postcode = w.postcode AND c.folded = w.name
            UNION ALL
            SELECT w.n, a.commune, 4 FROM wanted w
            JOIN commune_alias a ON a.postcode = w.postcode AND a.folded = w.name
            UNION ALL
            SELECT w.n, min(c.code), 5 FROM wanted w
            JOIN commune c ON c.folded = w.name
                AND (c.insee LIKE w.dep || '%' OR w.dep = '20' AND c.insee LIKE ANY (ARRAY['2A%', '2B%']))
            GROUP BY w.n HAVING count(DISTINCT c.code) = 1
            UNION ALL
            SELECT w.n, min(c.code), 6 FROM wanted w JOIN commune c ON c.postcode = w.postcode
            GROUP BY w.n HAVING count(DISTINCT c.code) = 1
            UNION ALL (
            SELECT DISTINCT ON (w.n) w.n, c.code, 7 FROM wanted w JOIN commune c ON c.postcode = w.postcode
            ORDER BY w.n, c.population DESC NULLS LAST, c.code)
            UNION ALL
            SELECT w.n, 'dep-' || w.dep, 8 FROM wanted w
        )
        SELECT DISTINCT ON (f.n) f.n, t.code, t.lat, t.lon, f.rank
        FROM found f JOIN territory t ON t.code = f.code
        ORDER BY f.n, f.rank, t.code\
        """;

    private StructurePlaces() {}

    private record Wanted(
            int n, @Nullable String insee, @Nullable String postcode, String name) {}

    private record Found(String code, double lat, double lon, int rank) {
        boolean isGuess() {
            return rank == 7;
        }

        boolean isDepartement() {
            return rank == 8;
        }
    }

    static List<StructureRow> locate(Connection connection, List<StructureRow> rows) throws SQLException {
        Map<Integer, Found> communes = find(connection, rows);
        List<StructureRow> located = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            located.add(rows.get(i) instanceof StructureRow.Taken taken ? locate(taken, communes.get(i)) : rows.get(i));
        }
        return located;
    }

    private static StructureRow locate(StructureRow.Taken row, @Nullable Found found) {
        StructureFacts.Place place = row.facts().place();
        Position position = place.position();
        List<String> repairs = new ArrayList<>(row.repairs());
        String said = place.postcode() + " " + place.city();
        String commune = found == null || found.isDepartement() ? null : found.code();
        if (commune == null) {
            repairs.add("commune introuvable (" + said + "), page sans territoire");
        } else if (found.isGuess()) {
            repairs.add(
                    "ville étrangère au code postal (" + said + "), commune la plus peuplée du code postal retenue");
        }
        if (found != null && position != null) {
            double km = distance(position, found);
            if (km > (found.isDepartement() ? FARTHEST_IN_DEPARTEMENT_KM : FARTHEST_KM)) {
                repairs.add("position à " + Math.round(km) + "\u202fkm du lieu de l’adresse, écartée");
                position = null;
            }
        }
        if (commune != null && position == null) {
            position = new Position(found.lat(), found.lon(), "commune");
        }
        StructureFacts facts = row.facts().withPlace(place.located(commune, position));
        return new StructureRow.Taken(row.line(), row.key(), row.siret(), facts, repairs);
    }

    private static Map<Integer, Found> find(Connection connection, List<StructureRow> rows) throws SQLException {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof StructureRow.Taken taken) {
                StructureFacts.Place place = taken.facts().place();
                String name = place.city() == null ? "" : Fold.foldPlace(place.city());
                wanted.add(new Wanted(
                        i,
                        place.insee(),
                        place.postcode(),
                        DELIVERY.matcher(name).replaceFirst("")));
            }
        }
        Map<Integer, Found> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, StructureJson.write(wanted));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getInt("n"),
                            new Found(
                                    row.getString("code"),
                                    row.getDouble("lat"),
                                    row.getDouble("lon"),
                                    row.getInt("rank")));
                }
            }
        }
        return found;
    }

    private static double distance(Position from, Found to) {
        double latitude = Math.toRadians(to.lat() - from.lat());
        double longitude = Math.toRadians(to.lon() - from.lon());
        double a = Math.pow(Math.sin(latitude / 2), 2)
                + Math.cos(Math.toRadians(from.lat()))
                        * Math.cos(Math.toRadians(to.lat()))
                        * Math.pow(Math.sin(longitude / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(a));
    }
}
