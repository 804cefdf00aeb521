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

    private static final Pattern DELIVERY =
            Pattern.compile(" (?:cedex.*|\\d{1,2} ?(?:er?|eme)?(?: arrondissement)?)$");

    /** By INSEE number, by postcode and name, by a name only one commune of the département has, by a postcode of one. */
    private static final String FIND = """
            WITH wanted AS (
                SELECT n, 'com-' || insee AS com, insee, postcode, name,
                       CASE WHEN postcode LIKE '97%' THEN left(postcode, 3) ELSE left(postcode, 2) END AS dep
                FROM jsonb_to_recordset(CAST(? AS jsonb)) AS w (n int, insee text, postcode text, name text)
            )
            SELECT w.n, t.code, t.lat, t.lon
            FROM wanted w
            CROSS JOIN LATERAL (
                SELECT code, 1 AS rank FROM territory WHERE code = w.com
                UNION ALL
                SELECT commune, 2 FROM commune_alias WHERE insee = w.insee
                UNION ALL
                SELECT code, 3 FROM territory WHERE postcodes @> ARRAY[w.postcode] AND folded = w.name
                UNION ALL
                SELECT commune, 4 FROM commune_alias WHERE folded = w.name AND postcode = w.postcode
                UNION ALL
                SELECT min(code), 5 FROM territory
                WHERE kind = 'com' AND folded = w.name AND (insee LIKE w.dep || '%' OR (w.dep = '20' AND insee LIKE '2_%'))
                HAVING count(*) = 1
                UNION ALL
                SELECT min(code), 6 FROM territory WHERE postcodes @> ARRAY[w.postcode] HAVING count(*) = 1
                ORDER BY rank, code LIMIT 1
            ) found
            JOIN territory t ON t.code = found.code""";

    private StructurePlaces() {}

    private record Wanted(int n, @Nullable String insee, @Nullable String postcode, String name) {}

    private record Commune(String code, double lat, double lon) {}

    static List<StructureRow> locate(Connection connection, List<StructureRow> rows) throws SQLException {
        Map<Integer, Commune> communes = find(connection, rows);
        List<StructureRow> located = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            located.add(rows.get(i) instanceof StructureRow.Taken taken ? locate(taken, communes.get(i)) : rows.get(i));
        }
        return located;
    }

    private static StructureRow locate(StructureRow.Taken row, @Nullable Commune commune) {
        StructureFacts.Place place = row.facts().place();
        Position position = place.position();
        List<String> repairs = new ArrayList<>(row.repairs());
        if (commune == null) {
            repairs.add("commune introuvable (" + place.postcode() + " " + place.city() + "), page sans territoire");
        } else if (position == null) {
            position = new Position(commune.lat(), commune.lon(), "commune");
        } else {
            double km = distance(position, commune);
            if (km > FARTHEST_KM) {
                repairs.add("position à " + Math.round(km) + "\u202fkm de la commune, remplacée par celle de la commune");
                position = new Position(commune.lat(), commune.lon(), "commune");
            }
        }
        StructureFacts facts = row.facts().withPlace(place.located(commune == null ? null : commune.code(), position));
        return new StructureRow.Taken(row.line(), row.key(), row.siret(), facts, repairs);
    }

    private static Map<Integer, Commune> find(Connection connection, List<StructureRow> rows) throws SQLException {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof StructureRow.Taken taken) {
                StructureFacts.Place place = taken.facts().place();
                String name = place.city() == null ? "" : Fold.foldPlace(place.city());
                wanted.add(new Wanted(i, place.insee(), place.postcode(), DELIVERY.matcher(name).replaceFirst("")));
            }
        }
        Map<Integer, Commune> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, StructureJson.write(wanted));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getInt("n"),
                            new Commune(row.getString("code"), row.getDouble("lat"), row.getDouble("lon")));
                }
            }
        }
        return found;
    }

    private static double distance(Position from, Commune to) {
        double latitude = Math.toRadians(to.lat() - from.lat());
        double longitude = Math.toRadians(to.lon() - from.lon());
        double a = Math.pow(Math.sin(latitude / 2), 2)
                + Math.cos(Math.toRadians(from.lat()))
                        * Math.cos(Math.toRadians(to.lat()))
                        * Math.pow(Math.sin(longitude / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(a));
    }
}
