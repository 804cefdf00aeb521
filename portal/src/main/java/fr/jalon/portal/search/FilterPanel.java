package fr.jalon.portal.search;

import fr.jalon.portal.page.FacetView;
import fr.jalon.portal.page.FacetView.Option;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filters beside a result: one form with a button, folded under {@code title} where there is no room. */
public record FilterPanel(
        String title,
        String action,
        List<Hidden> kept,
        List<FacetView> facets,
        List<DateField> dates,
        @Nullable CodeField code) {
    /** So many filters are unfolded from the start; the others show what is chosen in them. */
    private static final int UNFOLDED = 4;

    /** So many choices are seen at once; those with the largest counts, where there are more. */
    private static final int AT_ONCE = 8;

    private static final int[] RADII = {10, 20, 50, 100};

    /** A bound of a period; {@code id} is the name of its parameter. */
    public record DateField(String id, String label, String value) {}

    /** A code to type, which joins those chosen already. */
    public record CodeField(String id, String title, String label, String hint) {}

    /** Whether a bound of the period is given. */
    public boolean dated() {
        return dates.stream().anyMatch(date -> !date.value().isEmpty());
    }

    public static String title(int active) {
        return switch (active) {
            case 0 -> Messages.get("search.filters");
            case 1 -> Messages.get("search.filters.active.one");
            default -> Messages.get("search.filters.active", active);
        };
    }

    /** The facets that lead to something else, each in the form it is given. */
    public static List<FacetView> views(List<Facet> facets, long total, Function<Facet, FacetView> form) {
        List<FacetView> views = new ArrayList<>();
        facets.stream()
                .filter(facet -> facet.isUseful(total))
                .map(form)
                .forEach(view -> views.add(new FacetView(
                        view.parameter(),
                        view.title(),
                        view.multiple(),
                        view.options(),
                        view.more(),
                        views.size() < UNFOLDED || view.active() > 0)));
        return views;
    }

    /** A facet to tick; of one choice only, it also offers to make none. */
    public static FacetView fields(Facet facet, String title, boolean multiple) {
        return view(facet, title, multiple, multiple ? mostFrequent(facet) : facet.choices(), choice -> "");
    }

    /** A facet to tick whose choices follow each other: months. */
    public static FacetView sequence(Facet facet, String title) {
        return view(facet, title, true, first(facet), choice -> "");
    }

    /** A facet to follow: each choice leads to the search that has it alone. */
    public static FacetView links(Facet facet, String title, Function<Facet.Choice, String> href) {
        return view(facet, title, true, mostFrequent(facet), href);
    }

    /** Offers to look around a commune too, beside the facet of territories. */
    public static void insertRadius(List<FacetView> views, PlaceFilter places, SearchAddress address) {
        if (!places.hasCommune()) {
            return;
        }
        List<Option> options = new ArrayList<>();
        for (int radius : RADII) {
            boolean chosen = Integer.valueOf(radius).equals(places.radius());
            String href = chosen
                    ? address.without(PlaceFilter.RADIUS).toString()
                    : address.only(PlaceFilter.RADIUS, Integer.toString(radius)).toString();
            String label = Messages.get("search.chip.radius", radius);
            options.add(new Option(PlaceFilter.RADIUS + "-" + radius, "", label, "", chosen, href, false));
        }
        FacetView view = new FacetView(
                PlaceFilter.RADIUS, Messages.get("search.facet." + PlaceFilter.RADIUS), true, options, List.of(), true);
        int territories = 0;
        while (territories < views.size() && !views.get(territories).parameter().equals(PlaceFilter.TERRITORY)) {
            territories++;
        }
        views.add(Math.min(territories, views.size()), view);
    }

    private static FacetView view(
            Facet facet, String title, boolean multiple, List<Facet.Choice> seen, Function<Facet.Choice, String> href) {
        List<Option> options = new ArrayList<>();
        if (!multiple) {
            options.add(new Option(
                    facet.name() + "-", "", Messages.get("search.facet.any"), "", none(facet.choices()), "", false));
        }
        seen.forEach(choice -> options.add(option(facet.name(), choice, href.apply(choice))));
        return new FacetView(
                facet.name(),
                title,
                multiple,
                options,
                facet.choices().stream()
                        .filter(choice -> !seen.contains(choice))
                        .map(choice -> option(facet.name(), choice, href.apply(choice)))
                        .toList(),
                true);
    }

    /** In their own order; what is chosen and the parts of what is are always among them. */
    private static List<Facet.Choice> mostFrequent(Facet facet) {
        List<Facet.Choice> choices = facet.choices();
        if (choices.size() <= AT_ONCE + 1) {
            return choices;
        }
        List<Facet.Choice> frequent = choices.stream()
                .sorted(Comparator.comparingLong(Facet.Choice::count).reversed())
                .filter(choice -> choice.depth() == 0)
                .limit(AT_ONCE)
                .toList();
        List<Facet.Choice> kept = new ArrayList<>();
        for (Facet.Choice choice : choices) {
            boolean hasParts = choice.depth() == 0 && isFollowedByPart(choices, choice);
            if (choice.chosen() || choice.depth() > 0 || hasParts || frequent.contains(choice)) {
                kept.add(choice);
            }
        }
        return kept;
    }

    private static List<Facet.Choice> first(Facet facet) {
        List<Facet.Choice> choices = facet.choices();
        return choices.size() <= AT_ONCE + 1
                ? choices
                : choices.stream()
                        .filter(choice -> choice.chosen() || choices.indexOf(choice) < AT_ONCE)
                        .toList();
    }

    private static boolean isFollowedByPart(List<Facet.Choice> choices, Facet.Choice choice) {
        int next = choices.indexOf(choice) + 1;
        return next < choices.size() && choices.get(next).depth() > 0;
    }

    private static boolean none(List<Facet.Choice> choices) {
        return choices.stream().noneMatch(Facet.Choice::chosen);
    }

    private static Option option(String name, Facet.Choice choice, String href) {
        return new Option(
                name + "-" + choice.value().replaceAll("[^\\p{L}\\p{N}]+", "-"),
                choice.value(),
                choice.label(),
                Typography.number(choice.count()),
                choice.chosen(),
                href,
                choice.depth() > 0);
    }
}
