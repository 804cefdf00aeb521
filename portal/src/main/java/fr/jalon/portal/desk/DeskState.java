package fr.jalon.portal.desk;

import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.Statement;
import fr.jalon.content.structure.statement.StatementRepository.Official;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a structure has said so far, and what sources say. */
record DeskState(Official official, Map<String, Statement> said, List<OwnOffer> offers) {
    static DeskState of(Official official, List<Statement> said, List<OwnOffer> offers) {
        return new DeskState(
                official, said.stream().collect(Collectors.toMap(Statement::field, Function.identity())), offers);
    }

    /** Empty where nothing was said. */
    String value(String field) {
        return Optional.ofNullable(said.get(field)).map(Statement::value).orElse("");
    }

    boolean says(String field) {
        return said.containsKey(field);
    }

    /** The last time a field of this section was said. */
    Optional<Instant> since(DeskSection section) {
        return section.fields().stream()
                .flatMap(field -> Optional.ofNullable(said.get(field)).stream())
                .map(Statement::said)
                .max(Instant::compareTo);
    }
}
