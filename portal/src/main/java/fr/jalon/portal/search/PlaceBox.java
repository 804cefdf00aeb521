package fr.jalon.portal.search;

import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.text.Fold;
import fr.jalon.portal.page.Section;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a place typed in a form ({@code lieu}) into its code in the address: by a redirect where only one can be meant, by
 * a page of choices else. The address one ends at carries codes only.
 */
@Singleton
public final class PlaceBox {
    public static final String PLACE = "lieu";

    private static final int LONGEST = 100;

    private final TerritoryRepository territories;

    PlaceBox(TerritoryRepository territories) {
        this.territories = territories;
    }

    /** Whether a form was sent as it is: with a place in words, or with fields left empty. */
    public static boolean isUsed(HttpParameters parameters) {
        return parameters.names().contains(PLACE)
                || parameters.names().stream()
                        .anyMatch(name -> parameters.getAll(name).stream().anyMatch(String::isBlank));
    }

    /** The answer to a form: everything it sent is kept, except fields left empty. */
    public MutableHttpResponse<ModelAndView<?>> answer(String path, Section section, HttpParameters parameters) {
        String typed = parameters.getFirst(PLACE).orElse("").strip();
        SearchAddress address = address(path, parameters);
        List<String> before = address.values(PlaceFilter.TERRITORY);
        if (!parameters.names().contains(PLACE)) {
            return redirect(address);
        }
        if (typed.isEmpty()) {
            // One place was shown in the box: emptying it drops the place. Several were not shown.
            return redirect(before.size() == 1 ? anywhere(address) : address);
        }
        if (typed.length() > LONGEST) {
            throw Parameters.refusal(PLACE, typed, "un nom de lieu ne compte pas plus de " + LONGEST + " caractères.");
        }
        if (before.size() == 1 && territories.label(before.getFirst()).equals(typed)) {
            return redirect(address);
        }
        List<Territory> meant = territories.resolve(typed);
        if (isClear(typed, meant)) {
            return redirect(there(address, meant.getFirst()));
        }
        return HttpResponse.ok(
                new ModelAndView<>("search/place", PlaceChoicePage.of(section, address, path, typed, meant)));
    }

    static SearchAddress there(SearchAddress address, Territory territory) {
        SearchAddress there = address.only(PlaceFilter.TERRITORY, territory.code());
        return PlaceFilter.isCommune(territory) ? there : there.without(PlaceFilter.RADIUS);
    }

    static SearchAddress anywhere(SearchAddress address) {
        return address.without(PlaceFilter.TERRITORY).without(PlaceFilter.RADIUS);
    }

    /** One only, or one only of that very name: a town stands before the zone or the community called after it. */
    private static boolean isClear(String typed, List<Territory> meant) {
        if (meant.size() < 2) {
            return meant.size() == 1;
        }
        String folded = Fold.foldPlace(typed);
        return isNamed(meant.getFirst(), folded)
                && meant.stream()
                        .skip(1)
                        .filter(other -> isNamed(other, folded))
                        .allMatch(other -> isCalledAfterTown(other) && !isCalledAfterTown(meant.getFirst()));
    }

    private static boolean isCalledAfterTown(Territory territory) {
        return territory.kind() == TerritoryKind.EMPLOYMENT_ZONE || territory.kind() == TerritoryKind.EPCI;
    }

    private static boolean isNamed(Territory territory, String folded) {
        return Fold.foldPlace(territory.name()).equals(folded)
                || Fold.foldPlace(territory.label()).equals(folded);
    }

    private static SearchAddress address(String path, HttpParameters parameters) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        parameters.names().stream()
                .filter(name -> !name.equals(PLACE))
                .forEach(name -> sent.put(
                        name,
                        parameters.getAll(name).stream()
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .toList()));
        sent.values().removeIf(List::isEmpty);
        return SearchAddress.of(path, sent);
    }

    private static MutableHttpResponse<ModelAndView<?>> redirect(SearchAddress address) {
        return HttpResponse.<ModelAndView<?>>status(HttpStatus.FOUND)
                .headers(headers -> headers.location(URI.create(address.toString())));
    }
}
