package fr.jalon.content.structure;

import fr.jalon.content.structure.Structure.FieldSource;
import fr.jalon.content.structure.Structure.Site;
import fr.jalon.content.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stated rule by which several rows, then several sources, make one page (docs/imports.md). */
final class StructureMerge {
    private static final Comparator<Sourced> MOST_RECENT_THEN_FULLEST = Comparator.comparing(Sourced::date)
            .reversed()
            .thenComparing(sourced -> -sourced.facts().richness())
            .thenComparing(Sourced::source);

    private StructureMerge() {}

    /** What a source says, and when it said so. */
    record Sourced(String source, LocalDate date, StructureFacts facts) {}

    /** A page as the import writes it. */
    record Page(String key, StructureFacts facts, List<FieldSource> fieldSources) {}

    /** Which of the rows of one file that share a key gives its fields: a main site, then the fullest, then the first. */
    static int leader(List<StructureFacts> rows) {
        int best = 0;
        for (int i = 1; i < rows.size(); i++) {
            StructureFacts row = rows.get(i);
            StructureFacts leader = rows.get(best);
            boolean fuller = row.richness() > leader.richness();
            if (row.hasMainSite() == leader.hasMainSite() ? fuller : row.hasMainSite()) {
                best = i;
            }
        }
        return best;
    }

    /** One set of facts from the rows of a file that share a key, the leader's fields first. */
    static StructureFacts rows(List<StructureFacts> rows, int leader) {
        List<StructureFacts> ordered = new ArrayList<>(rows);
        ordered.addFirst(ordered.remove(leader));
        if (ordered.size() == 1) {
            return ordered.getFirst();
        }
        return union(ordered, ordered.getFirst());
    }

    /** The page its sources make together: each group of fields from the most recent source that has it. */
    static Page page(String key, Collection<Sourced> sources) {
        List<Sourced> ordered =
                sources.stream().sorted(MOST_RECENT_THEN_FULLEST).toList();
        List<FieldSource> fieldSources = new ArrayList<>();
        Sourced identity = ordered.getFirst();
        fieldSources.add(new FieldSource("identity", identity.source(), identity.date()));
        StructureFacts all = union(ordered.stream().map(Sourced::facts).toList(), identity.facts());
        for (StructureKind kind : all.kinds()) {
            note(
                    fieldSources,
                    "kind-" + kind.code(),
                    ordered,
                    facts -> facts.kinds().contains(kind) ? kind : null);
        }
        StructureFacts address =
                note(fieldSources, "address", ordered, facts -> facts.place().commune());
        StructureFacts position = note(
                fieldSources,
                "position",
                ordered,
                facts -> fromFile(facts.place().position()));
        if (position == null) {
            position = note(
                    fieldSources, "position", ordered, facts -> facts.place().position());
        }
        StructureFacts activity = note(fieldSources, "activity", ordered, StructureFacts::naf);
        StructureFacts places = note(fieldSources, "places", ordered, StructureFacts::places);
        StructureFacts website = note(fieldSources, "website", ordered, StructureFacts::website);
        StructureFacts.Place place = (address == null ? identity.facts() : address).place();
        StructureFacts facts = new StructureFacts(
                all.kinds(),
                all.name(),
                all.brand(),
                all.otherNames(),
                all.owner(),
                all.legalForm(),
                activity == null ? null : activity.naf(),
                website == null ? null : website.website(),
                all.mail(),
                place.located(
                        place.commune(),
                        position == null ? null : position.place().position()),
                places == null ? null : all.places(),
                all.sites());
        return new Page(key, facts, fieldSources);
    }

    private static Structure.@Nullable Position fromFile(Structure.@Nullable Position position) {
        return position == null || position.ofCommune() ? null : position;
    }

    private static @Nullable StructureFacts note(
            List<FieldSource> notes,
            String group,
            List<Sourced> ordered,
            Function<StructureFacts, @Nullable Object> field) {
        for (Sourced sourced : ordered) {
            if (field.apply(sourced.facts()) != null) {
                notes.add(new FieldSource(group, sourced.source(), sourced.date()));
                return sourced.facts();
            }
        }
        return null;
    }

    /** Kinds, sites and names of all; every other field from the first that has it. */
    private static StructureFacts union(List<StructureFacts> ordered, StructureFacts first) {
        Set<StructureKind> kinds = EnumSet.noneOf(StructureKind.class);
        Map<String, Site> sites = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (StructureFacts facts : ordered) {
            kinds.addAll(facts.kinds());
            facts.sites().forEach(site -> sites.putIfAbsent(site.finess(), site));
            names.putIfAbsent(Fold.fold(facts.name()), facts.name());
            if (facts.brand() != null) {
                names.putIfAbsent(Fold.fold(facts.brand()), facts.brand());
            }
            facts.otherNames().forEach(name -> names.putIfAbsent(Fold.fold(name), name));
        }
        String brand = first(ordered, StructureFacts::brand);
        names.remove(Fold.fold(first.name()));
        if (brand != null) {
            names.remove(Fold.fold(brand));
        }
        List<Site> byRank = sites.values().stream()
                .sorted(Comparator.comparing(Site::main).reversed().thenComparing(Site::finess))
                .toList();
        return new StructureFacts(
                List.copyOf(kinds),
                first.name(),
                brand,
                List.copyOf(names.values()),
                first(ordered, StructureFacts::owner),
                first(ordered, StructureFacts::legalForm),
                first(ordered, StructureFacts::naf),
                first(ordered, StructureFacts::website),
                first(ordered, StructureFacts::mail),
                first.place(),
                places(ordered, byRank),
                byRank);
    }

    /** Places are counted site by site: those of a page are their sum. */
    private static @Nullable Integer places(List<StructureFacts> ordered, List<Site> sites) {
        int sum = sites.stream()
                .map(Site::places)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return sum > 0 ? Integer.valueOf(sum) : first(ordered, StructureFacts::places);
    }

    private static <T> @Nullable T first(List<StructureFacts> ordered, Function<StructureFacts, @Nullable T> field) {
        return ordered.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
