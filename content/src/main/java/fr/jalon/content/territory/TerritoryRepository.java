package fr.jalon.content.territory;

import fr.jalon.content.text.Fold;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds territories by code, number, postcode or name, and what contains them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class TerritoryRepository implements GenericRepository<Territory, String> {
    static final int LIMIT = 20;
    private static final Pattern DELIVERY = Pattern.compile(" (?:cedex.*|\\d{1,2} ?(?:er?|eme)?(?: arrondissement)?)$");

    public abstract Optional<Territory> findByCode(String code);

    @Query("""
        SELECT code, insee, name, postcodes, lat, lon, population
        FROM territory WHERE code IN (:codes) ORDER BY code\
        """)
    abstract List<Territory> find(Collection<String> codes);

    @Query("""
        SELECT t.code, t.insee, t.name, t.postcodes, t.lat, t.lon, t.population
        FROM commune_alias a JOIN territory t ON t.code = a.commune
        WHERE a.insee = :insee ORDER BY t.code LIMIT 1\
        """)
    abstract Optional<Territory> findByFormerInsee(String insee);

    @Query("""
        SELECT code, insee, name, postcodes, lat, lon, population
        FROM territory WHERE postcodes @> ARRAY[CAST(:postcode AS text)]
        ORDER BY population DESC NULLS LAST, code\
        """)
    abstract List<Territory> findByPostcode(String postcode);

    @Query("""
        SELECT code, insee, name, postcodes, lat, lon, population
        FROM territory t
        WHERE (folded LIKE :name || '%' OR folded LIKE '% ' || :name || '%')
          AND (CAST(:kind AS text) IS NULL OR kind = :kind)
          AND (CAST(:departement AS text) IS NULL OR code = :departement OR EXISTS (
              SELECT FROM territory_within w WHERE w.code = t.code AND w.container = :departement))
        ORDER BY CASE WHEN folded = :name THEN 0 WHEN folded LIKE :name || ' %' THEN 1
                 WHEN folded LIKE :name || '%' THEN 2 ELSE 3 END,
            kind IN ('ze', 'epci'), population DESC NULLS LAST, kind <> 'reg', code
        LIMIT :limit\
        """)
    abstract List<Territory> findByName(String name, @Nullable String kind, @Nullable String departement, int limit);

    @Query("""
        SELECT DISTINCT t.code, t.insee, t.name, t.postcodes, t.lat, t.lon, t.population
        FROM commune_alias a JOIN territory t ON t.code = a.commune
        WHERE a.folded = :name AND (CAST(:postcode AS text) IS NULL OR a.postcode = :postcode)
        ORDER BY t.population DESC NULLS LAST, t.code\
        """)
    abstract List<Territory> findByOtherName(String name, @Nullable String postcode);

    @Query("""
        SELECT code, insee, name, postcodes, lat, lon, population
        FROM territory WHERE folded % :name
        ORDER BY round(CAST(similarity(folded, :name) AS numeric), 1) DESC, kind IN ('ze', 'epci'),
            population DESC NULLS LAST, code
        LIMIT :limit\
        """)
    abstract List<Territory> findBySimilarName(String name, int limit);

    /** What contains a commune within so many kilometres, France apart; a degree of latitude is 111 km. */
    @Query("""
        SELECT DISTINCT w.container
        FROM territory t JOIN territory_within w ON w.code = t.code
        WHERE t.kind = 'com' AND w.container <> 'fr'
          AND 111.2 * sqrt(power(t.lat - :lat, 2) + power((t.lon - :lon) * cos(radians(:lat)), 2)) <= :kilometres
        ORDER BY w.container\
        """)
    public abstract List<String> findAround(double lat, double lon, int kilometres);

    /** All territories of these kinds; for kinds of which there are few. */
    @Query("""
        SELECT code, insee, name, postcodes, lat, lon, population
        FROM territory WHERE kind IN (:kinds) ORDER BY kind, name, code\
        """)
    public abstract List<Territory> findByKinds(Collection<String> kinds);

    /** Territories by code after this one: of a kind, in another, a word of whose name begins so; null for any. */
    @Query("""
        SELECT code, insee, name, postcodes, lat, lon, population
        FROM territory t
        WHERE code > :after
          AND (CAST(:name AS text) IS NULL OR folded LIKE :name || '%' OR folded LIKE '% ' || :name || '%')
          AND (CAST(:kind AS text) IS NULL OR kind = :kind)
          AND (CAST(:container AS text) IS NULL OR EXISTS (
              SELECT FROM territory_within w WHERE w.code = t.code AND w.container = :container))
        ORDER BY code
        LIMIT :limit\
        """)
    public abstract List<Territory> pageAfter(
            String after, @Nullable String name, @Nullable String kind, @Nullable String container, int limit);

    /** How many {@link #pageAfter} walks through. */
    @Query("""
        SELECT count(*)
        FROM territory t
        WHERE (CAST(:name AS text) IS NULL OR folded LIKE :name || '%' OR folded LIKE '% ' || :name || '%')
          AND (CAST(:kind AS text) IS NULL OR kind = :kind)
          AND (CAST(:container AS text) IS NULL OR EXISTS (
              SELECT FROM territory_within w WHERE w.code = t.code AND w.container = :container))\
        """)
    public abstract long count(@Nullable String name, @Nullable String kind, @Nullable String container);

    @Query("SELECT container FROM territory_within WHERE code = :code ORDER BY container")
    abstract List<String> findContainers(String code);

    @Query("""
        SELECT code, container FROM territory_within WHERE code IN (:codes) ORDER BY code, container\
        """)
    abstract List<Containment> findContainment(Collection<String> codes);

    /** The territories of these codes that exist, by code. */
    public List<Territory> findByCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : find(codes);
    }

    /** The commune of an INSEE number, also of an arrondissement or of a commune merged since. */
    public Optional<Territory> communeByInsee(String insee) {
        return findByCode("com-" + insee).or(() -> findByFormerInsee(insee));
    }

    /**
     * The commune of the last line of an address, where that is certain: by name and postcode, by a former name, by a
     * name that only one commune of the département has, by a postcode that only one commune has.
     */
    public Optional<Territory> communeAt(String postcode, String name) {
        String folded = DELIVERY.matcher(Fold.foldPlace(name)).replaceFirst("");
        List<Territory> there = findByPostcode(postcode);
        Optional<Territory> exact = there.stream()
                .filter(commune -> Fold.foldPlace(commune.name()).equals(folded))
                .findFirst();
        if (exact.isPresent() || folded.isEmpty()) {
            return exact;
        }
        List<Territory> renamed = findByOtherName(folded, postcode);
        if (renamed.size() == 1) {
            return Optional.of(renamed.getFirst());
        }
        List<Territory> namesakes =
                findByName(folded, TerritoryKind.COMMUNE.code(), departementOf(postcode), LIMIT).stream()
                        .filter(commune -> Fold.foldPlace(commune.name()).equals(folded))
                        .toList();
        if (namesakes.size() == 1) {
            return Optional.of(namesakes.getFirst());
        }
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** The territory itself and all that contain it; only itself where the code is unknown. */
    public List<String> containersOf(String code) {
        List<String> codes = new ArrayList<>();
        codes.add(code);
        codes.addAll(findContainers(code));
        return codes;
    }

    /** The territories themselves and all that contain one of them, without repeats. */
    public Set<String> containersOf(Collection<String> codes) {
        Set<String> all = new LinkedHashSet<>(codes);
        if (!codes.isEmpty()) {
            findContainment(codes).forEach(pair -> all.add(pair.container()));
        }
        return all;
    }

    /** For each of these codes, itself and all that contain it. */
    public Map<String, List<String>> containersOfEach(Collection<String> codes) {
        Map<String, List<String>> all = new HashMap<>();
        codes.forEach(code -> all.put(code, new ArrayList<>(List.of(code))));
        if (!codes.isEmpty()) {
            findContainment(codes).forEach(pair -> all.get(pair.code()).add(pair.container()));
        }
        return all;
    }

    /** What a page shows for a code: the code itself where it is unknown. */
    public String label(String code) {
        return findByCode(code).map(Territory::label).orElse(code);
    }

    /** What a page shows for each of these codes. */
    public Map<String, String> labels(Collection<String> codes) {
        Map<String, String> labels = new HashMap<>();
        codes.forEach(code -> labels.put(code, code));
        findByCodes(codes).forEach(territory -> labels.put(territory.code(), territory.label()));
        return labels;
    }

    /** Corsica writes 20 where its départements are 2A and 2B: both are then let through. */
    private static @Nullable String departementOf(String postcode) {
        if (postcode.length() != 5 || postcode.startsWith("20")) {
            return null;
        }
        return "dep-" + postcode.substring(0, postcode.startsWith("97") ? 3 : 2);
    }
}
