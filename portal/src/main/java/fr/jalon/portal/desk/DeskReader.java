package fr.jalon.portal.desk;

import fr.jalon.content.structure.statement.StatementText;
import fr.jalon.content.territory.PlaceReader;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what a section of the desk sends. */
@Singleton
class DeskReader {
    private final Trades trades;
    private final PlaceReader places;

    DeskReader(Trades trades, PlaceReader places) {
        this.trades = trades;
        this.places = places;
    }

    /** Codes one a line, and what is wrong with the first line that is. */
    record Area(String codes, String fault) {}

    DeskAnswers read(DeskSection section, Form form) {
        DeskAnswers answers = new DeskAnswers(form);
        return switch (section) {
            case IDENTITY ->
                answers.text("presentation", StatementText.LONGEST_TEXT)
                        .text("brand", StatementText.LONGEST_LINE)
                        .website("website");
            case CONTACT ->
                answers.phone("phone").box("show-phone").mail("mail").box("show-mail");
            case TRADES ->
                answers.with(
                        "trades",
                        form.texts("trades").stream()
                                .filter(code -> trades.find(code).isPresent())
                                .distinct()
                                .collect(Collectors.joining("\n")),
                        "");
            case AREA -> {
                Area area = area(form.text("area-codes"));
                yield answers.number("area-km", StatementText.FARTHEST_KM)
                        .with("area-codes", area.codes(), area.fault());
            }
            case SIZE -> answers.number("places", StatementText.MOST_PLACES);
            case NETWORKS -> answers.lines("networks").lines("labels");
            case AGREEMENT ->
                answers.text("agreement", StatementText.LONGEST_LINE).day("agreement-until");
            case CLIENTS -> answers.text("clients", StatementText.LONGEST_TEXT);
            case CLOSURE -> answers.day("closed-until").text("closed-note", StatementText.LONGEST_LINE);
        };
    }

    /** Places as people write them, one a line. */
    Area area(String text) {
        List<String> lines = StatementText.split(text);
        if (lines.size() > StatementText.MOST_TERRITORIES) {
            return new Area("", Messages.get("desk.area.many", StatementText.MOST_TERRITORIES));
        }
        List<String> codes = new ArrayList<>();
        for (String line : lines) {
            PlaceReader.Reading reading = places.read(line);
            List<Territory> meant = reading.territories();
            if (meant.isEmpty()) {
                return new Area(String.join("\n", codes), Messages.get("desk.area.unknown", line));
            }
            if (!reading.clear()) {
                String choices = meant.stream().limit(4).map(Territory::label).collect(Collectors.joining(", "));
                return new Area(String.join("\n", codes), Messages.get("desk.area.unclear", line, choices));
            }
            codes.add(meant.getFirst().code());
        }
        return new Area(codes.stream().distinct().collect(Collectors.joining("\n")), "");
    }
}
