package fr.jalon.portal.api;

import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.text.Fold;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.ResultJson.PlaceJson;
import fr.jalon.portal.search.Vocabulary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The territories whose codes addresses use, in the order of their codes; the cursor is the last code of a part. */
@Controller(Api.ROOT + "/territories")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TerritoryController {
    private static final String WORDS = "q";
    private static final String KIND = "type";
    private static final String CONTAINER = "territoire";
    private static final String CURSOR = "curseur";
    private static final int SIZE = 100;

    private final TerritoryRepository territories;
    private final Vocabulary vocabulary;

    TerritoryController(TerritoryRepository territories, Vocabulary vocabulary) {
        this.territories = territories;
        this.vocabulary = vocabulary;
    }

    @Get
    TerritoryJson.Part list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request.getParameters(), Set.of(WORDS, KIND, CONTAINER, CURSOR));
        String name = parameters.one(WORDS).map(Fold::foldPlace).orElse(null);
        String kind = parameters
                .code(KIND, TerritoryController::kind)
                .map(TerritoryKind::code)
                .orElse(null);
        String container = parameters
                .code(CONTAINER, vocabulary::territory)
                .map(Territory::code)
                .orElse(null);
        String after = parameters
                .code(CURSOR, vocabulary::territory)
                .map(Territory::code)
                .orElse("");
        List<Territory> found = territories.pageAfter(after, name, kind, container, SIZE + 1);
        List<Territory> part = found.subList(0, Math.min(SIZE, found.size()));
        return new TerritoryJson.Part(
                territories.count(name, kind, container),
                part.stream()
                        .map(territory -> TerritoryJson.of(territory, null))
                        .toList(),
                found.size() > SIZE ? part.getLast().code() : null);
    }

    @Get("/{code:[A-Za-z0-9-]+}")
    TerritoryJson show(String code) {
        Territory territory = vocabulary.territory(code).orElseThrow(NotFoundException::new);
        List<String> around = territories.containersOf(code).stream()
                .filter(container -> !container.equals(code))
                .toList();
        return TerritoryJson.of(
                territory,
                territories.findByCodes(around).stream()
                        .map(container -> new PlaceJson(container.code(), container.label()))
                        .toList());
    }

    private static Optional<TerritoryKind> kind(String code) {
        return Stream.of(TerritoryKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
