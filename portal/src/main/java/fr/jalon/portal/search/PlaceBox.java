package fr.jalon.portal.search;

import fr.jalon.content.territory.PlaceReader;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.portal.page.Section;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns places typed in a form ({@code lieu}, apart by semicolons) into their codes in the address: by a redirect where
 * only one can be meant by each, by a page of choices else. The address one ends at carries codes only.
 */
@Singleton
public final class PlaceBox {
    public static final String PLACE = "lieu";

    /** What stands between two places in the box; names have commas and dashes of their own. */
    private static final String BETWEEN = " ; ";

    private static final int LONGEST = 300;

    private final TerritoryRepository territories;
    private final PlaceReader reader;

    PlaceBox(TerritoryRepository territories, PlaceReader reader) {
        this.territories = territories;
        this.reader = reader;
    }

    /** Whether a form was sent as it is: with a place in words, or with fields left empty. */
    public static boolean isUsed(HttpParameters parameters) {
        return parameters.names().contains(PLACE)
                || parameters.names().stream()
                        .anyMatch(name -> parameters.getAll(name).stream().anyMatch(String::isBlank));
    }

    /** What the box shows: "Lille (59) ; Zone d’emploi de Lens"; nothing where they are too many to be read. */
    static String shown(List<Territory> places) {
        String shown = places.stream().map(Territory::label).collect(Collectors.joining(BETWEEN));
        return shown.length() > LONGEST ? "" : shown;
    }

    /** The answer to a form: everything it sent is kept, except fields left empty. */
    public MutableHttpResponse<ModelAndView<?>> answer(String path, Section section, HttpParameters parameters) {
        String typed = parameters.getFirst(PLACE).orElse("").strip();
        SearchAddress address = address(path, parameters);
        Map<String, String> before = new LinkedHashMap<>();
        territories
                .findByCodes(address.values(PlaceFilter.TERRITORY))
                .forEach(territory -> before.put(territory.label(), territory.code()));
        if (!parameters.names().contains(PLACE)) {
            return redirect(address);
        }
        if (typed.isEmpty()) {
            // Places were shown in the box: emptying it drops them. Too many were not shown.
            boolean shown = !shown(territories.findByCodes(before.values())).isEmpty();
            return redirect(shown ? PlaceFilter.at(address, List.of()) : address);
        }
        if (typed.length() > LONGEST) {
            throw Parameters.refusal(
                    PLACE, typed, "des noms de lieux comptent en tout " + LONGEST + " caractères au plus.");
        }
        List<String> codes = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (String part : parts(typed)) {
            String code = before.get(part);
            PlaceReader.Reading reading = reader.read(part);
            if (code != null || reading.clear()) {
                codes.add(code != null ? code : reading.territories().getFirst().code());
            } else {
                unclear.add(part);
            }
        }
        return unclear.isEmpty()
                ? redirect(PlaceFilter.at(address, codes))
                : HttpResponse.ok(new ModelAndView<>("search/place", choices(path, section, address, codes, unclear)));
    }

    /** Asks for the first place that may be several; the others are kept, those in doubt to be asked for next. */
    private PlaceChoicePage choices(
            String path, Section section, SearchAddress address, List<String> codes, List<String> unclear) {
        String asked = unclear.getFirst();
        List<String> later = unclear.subList(1, unclear.size());
        List<Territory> meant = reader.read(asked).territories();
        Function<Territory, SearchAddress> there = choice -> {
            List<String> all =
                    Stream.concat(codes.stream(), Stream.of(choice.code())).toList();
            SearchAddress chosen = PlaceFilter.at(address, all);
            return later.isEmpty()
                    ? chosen
                    : chosen.only(
                            PLACE,
                            Stream.concat(territories.findByCodes(all).stream().map(Territory::label), later.stream())
                                    .collect(Collectors.joining(BETWEEN)));
        };
        return PlaceChoicePage.of(section, address, path, asked, meant, there);
    }

    /** Names apart by semicolons, or by commas where the whole is no place: "Lens, Pas-de-Calais" is one, "Lille, Lens" two. */
    private List<String> parts(String typed) {
        List<String> parts = new ArrayList<>();
        for (String part : typed.split(";")) {
            List<String> smaller = strip(part.split(","));
            boolean several = smaller.size() > 1
                    && !reader.read(part.strip()).clear()
                    && smaller.stream().allMatch(name -> reader.read(name).clear());
            parts.addAll(several ? smaller : strip(part));
        }
        return parts;
    }

    private static List<String> strip(String... texts) {
        return Stream.of(texts)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
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
