package fr.jalon.portal.structure;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.Structure.FieldSource;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which source says what, and when it said so. */
final class StructureSources {
    private StructureSources() {}

    /** A source with its date, and the groups of fields it gives. */
    record Line(String source, String iso, String date, String fields) {}

    private record Origin(String source, LocalDate date) {}

    static List<Line> of(Structure structure) {
        Map<Origin, List<FieldSource>> byOrigin = structure.fieldSources().stream()
                .collect(Collectors.groupingBy(
                        field -> new Origin(field.source(), field.date()), LinkedHashMap::new, Collectors.toList()));
        return byOrigin.entrySet().stream()
                .map(entry -> new Line(
                        Typography.french(entry.getKey().source()),
                        entry.getKey().date().toString(),
                        Typography.day(entry.getKey().date()),
                        entry.getValue().stream()
                                .map(field -> label(field.group(), structure))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String label(String group, Structure structure) {
        if (group.startsWith("kind-")) {
            return Messages.get("structure.show.field.kind", group.substring("kind-".length()));
        }
        boolean computed = group.equals("position")
                && structure.position() != null
                && structure.position().ofCommune();
        return Messages.get("structure.show.field." + (computed ? "position-commune" : group));
    }
}
