package fr.jalon.content.market.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.Nature;
import java.util.List;
import java.util.stream.Stream;

/** What markets of one trade are made of: amounts in thousands of euros, the share of labour as a percentage. */
record Recipe(
        Profile profile,
        Nature nature,
        List<String> cpv,
        List<BuyerKind> buyers,
        int amountFrom,
        int amountTo,
        int labourShare,
        List<Integer> months,
        String title,
        String description,
        List<String> lots) {

    static List<Recipe> all() {
        return Town.rows("recipes.csv", '|').stream().map(Recipe::of).toList();
    }

    private static Recipe of(NamedCsvRecord row) {
        String[] amount = row.getField("amount").split("-");
        String lots = row.getField("lots");
        return new Recipe(
                Profile.valueOf(row.getField("profile").toUpperCase(java.util.Locale.ROOT)),
                Nature.ofCode(row.getField("nature")).orElseThrow(),
                List.of(row.getField("cpv").split(",")),
                Stream.of(row.getField("buyers").split(","))
                        .map(code -> BuyerKind.ofCode(code).orElseThrow())
                        .toList(),
                Integer.parseInt(amount[0]),
                Integer.parseInt(amount[1]),
                Integer.parseInt(row.getField("labour")),
                Stream.of(row.getField("months").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                row.getField("title"),
                row.getField("description"),
                lots.isEmpty() ? List.of() : List.of(lots.split(";")));
    }
}
