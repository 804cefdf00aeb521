package fr.jalon.portal.figure;

import fr.jalon.content.figure.LiveFigureRepository.OfTerritory;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.Locale;

/** What a figure of our own says of one place, with the page that compares it to others; {@code measure} may be "". */
public record FigureOfPlace(
        String count, String label, String measure, String title, String href, boolean demonstration) {
    public static FigureOfPlace of(OfTerritory found) {
        String what =
                switch (found.figure()) {
                    case MARKETS_WITH_FACILITATOR -> "figure.place.clauses";
                    default -> "figure.place." + found.figure().subject().name().toLowerCase(Locale.ROOT);
                };
        String value = FigureLabels.value(found.figure(), found.row());
        return new FigureOfPlace(
                Typography.number(found.row().items()),
                Messages.get(what + (found.row().items() < 2 ? ".one" : ".many")),
                value.isEmpty()
                        ? ""
                        : Messages.get("figure.place.measure", FigureLabels.measure(found.figure()), value),
                LiveFigurePage.title(found.figure()),
                LiveFigurePage.address(found.figure(), "", found.demonstration()),
                found.demonstration());
    }
}
