package plan;

import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlaceTexts;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.content.market.imports.PlanImportRepository;
import fr.jalon.content.market.imports.PlanImports;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How long a buyer's plan takes to be read and applied: 1,000 markets as the bulk of the API reads them, each with places of
 * its own reading and with those of the request; a spreadsheet of rows read, applied and undone. See README.md beside.
 *
 * <p>Plan [ROWS]
 */
public final class Plan {
    private static final int ITEMS = 1_000;
    private static final Buyer BUYER = new Buyer("217500016", "Ville du banc", BuyerKind.ofSiren("217500016"));
    private static final PlanForm.Names NONE = new PlanForm.Names() {
        @Override
        public Optional<PlannedMarket> ofCode(String code) {
            return Optional.empty();
        }

        @Override
        public boolean taken(String reference) {
            return false;
        }
    };

    private Plan() {}

    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        // The database is that of the environment (DATASOURCES_DEFAULT_URL, _USERNAME, _PASSWORD).
        Map<String, Object> properties = Map.of(
                "datasources.default.driver-class-name", "org.postgresql.Driver",
                "jalon.bundle.enabled", "false",
                "elasticsearch.url", "http://localhost:1");
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            PlanForm form = context.getBean(PlanForm.class);
            for (int i = 0; i < 3; i++) {
                long each = items(form, form::reader);
                PlaceTexts one = form.reader();
                long once = items(form, () -> one);
                System.out.printf(
                        "%d items: places read for each %d ms, for all %d ms, ratio %.2f%n",
                        ITEMS, each, once, (double) each / once);
            }
            spreadsheet(context, rows);
        }
        System.exit(0);
    }

    private static long items(PlanForm form, Supplier<PlaceTexts> places) {
        long start = System.nanoTime();
        for (int i = 0; i < ITEMS; i++) {
            Map<String, String> values = Map.of(
                    "lots", "1",
                    "code", "B" + i,
                    "intitule", "Entretien des espaces verts " + i,
                    "codes-cpv", "77310000",
                    "nature", "Services",
                    "lieux-d-execution", "dep-62; dep-59; com-59350",
                    "publication-prevue", "mars 2031");
            PlanForm.Reading reading = form.read(values, BUYER, null, NONE, places.get());
            if (reading.market() == null) {
                throw new IllegalStateException(reading.faults().toString());
            }
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void spreadsheet(ApplicationContext context, int rows) {
        StringBuilder text =
                new StringBuilder("Code;Intitulé;Publication prévue;Codes CPV;Lieux d'exécution;Montant\n");
        for (int i = 0; i < rows; i++) {
            text.append("T%d;Entretien de voirie %d;mars 2031;45233141;62;%d\n".formatted(i, i, 40_000 + i));
        }
        PlanImports imports = context.getBean(PlanImports.class);
        PlanImportRepository repository = context.getBean(PlanImportRepository.class);
        UUID id = imports.upload(BUYER, "banc.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        time("read " + rows, () -> imports.read(id, BUYER, true));
        time("apply " + rows, () -> imports.apply(id, BUYER, true));
        System.out.println(repository.find(id, BUYER.siren()).orElseThrow().outcomes());
        System.out.println(context.getBean(PlannedMarketRepository.class)
                        .findOfBuyers(List.of(BUYER.siren()))
                        .size() + " stored");
        time("undo " + rows, () -> imports.undo(id));
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
