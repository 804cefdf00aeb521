package fr.jalon.content.market.demonstration;

import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Origin;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.Procedure;
import fr.jalon.content.market.Revision;
import fr.jalon.content.market.Schedule;
import fr.jalon.content.market.Technique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plausible markets drawn from recipes and towns: always the same ones, only their dates follow the base month. */
final class GeneratedMarkets {
    /** Any number does; another one gives another set under the same references. */
    private static final long SEED = 20_112;

    private static final int FIRST_NUMBER = 101;
    private static final String NOTICE =
            " Fiche de démonstration : l’acheteur, les montants et les dates sont inventés et n’engagent personne.";
    private static final List<String> CONTACTS =
            List.of("Service de la commande publique", "Direction des achats", "Mission achats responsables");
    private static final List<String> REASONS = List.of(
            "Le besoin sera couvert par un groupement de commandes.",
            "L’opération n’est plus inscrite au budget.",
            "Le programme est repris avec un autre périmètre.");

    private final LocalDate base;
    private final DemonstrationBuyers buyers;

    GeneratedMarkets(LocalDate base, DemonstrationBuyers buyers) {
        this.base = base;
        this.buyers = buyers;
    }

    List<PlannedMarket> all(int count) {
        List<Recipe> recipes = shuffled(Recipe.all());
        List<Town> towns = shuffled(Town.all());
        return IntStream.range(0, count)
                .mapToObj(i -> market(
                        FIRST_NUMBER + i,
                        recipes.get(i % recipes.size()),
                        towns.get(i % towns.size()),
                        new Random(SEED * 31 + i)))
                .toList();
    }

    private PlannedMarket market(int number, Recipe recipe, Town town, Random random) {
        DemonstrationBuyers.Around around = buyers.around(
                town, recipe.buyers().get(random.nextInt(recipe.buyers().size())));
        String reference = DemonstrationMarkets.reference(number);
        GeneratedDates dates = GeneratedDates.draw(base, random);
        Schedule schedule = dates.schedule(pick(recipe.months(), random), random);
        List<DateChange> history = dates.history(random);
        GeneratedLots lots = new GeneratedLots(recipe, random);
        List<Lot> drawn = lots.draw();
        MarketStatus status = dates.status();
        return new PlannedMarket(
                reference,
                around.buyer(),
                null,
                filled(recipe.title(), town, around, random),
                filled(recipe.description(), town, around, random) + NOTICE,
                recipe.nature(),
                recipe.cpv(),
                List.of(around.place()),
                lots.amount(drawn),
                procedure(lots.middle(), recipe),
                technique(recipe, random),
                schedule,
                pick(CONTACTS, random),
                "Facilitateur des clauses sociales " + town.department().of() + " (démonstration)",
                status == MarketStatus.OPEN ? "https://www.example.org/consultations/" + reference : null,
                status,
                status == MarketStatus.WITHDRAWN ? pick(REASONS, random) : null,
                drawn,
                history,
                List.of(),
                new Origin(true, DemonstrationMarkets.SOURCE, base),
                Revision.NONE);
    }

    /** Above the thresholds of 2026 in round figures, a formal procedure is due. */
    private static Procedure procedure(long amount, Recipe recipe) {
        long threshold = recipe.nature() == Nature.WORKS ? 5_400_000 : 216_000;
        return amount < threshold || recipe.profile() == Profile.SOCIAL ? Procedure.ADAPTED : Procedure.OPEN;
    }

    private static @Nullable Technique technique(Recipe recipe, Random random) {
        boolean repeated = recipe.nature() != Nature.WORKS && random.nextInt(100) < 60;
        return repeated ? Technique.PURCHASE_ORDERS : null;
    }

    private static String filled(String text, Town town, DemonstrationBuyers.Around around, Random random) {
        return text.replace("{of}", around.of())
                .replace("{at}", town.at())
                .replace("{count}", String.valueOf(24 + 6 * random.nextInt(26)));
    }

    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, new Random(SEED));
        return copy;
    }
}
