package fr.jalon.content.market.act;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads the awards of a file in the format of the DECP, version 2 (<a
 * href="https://schema.data.gouv.fr/139bercy/format-commande-publique/">schema</a>), one after the other, however long the
 * file is; concessions are not read.
 */
final class DecpReader {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final ActFields fields;
    private final Predicate<String> known;
    private final ImportOptions options;

    /**
     * @param known whether a buyer of this SIREN is asked about
     */
    DecpReader(ActFields fields, Predicate<String> known, ImportOptions options) {
        this.fields = fields;
        this.known = known;
        this.options = options;
    }

    /** Gives each award to whoever takes it; throws {@link ImportException} where the file is no such file. */
    void read(InputStream content, Consumer<ActRead> taker) {
        boolean found = false;
        try (JsonParser parser = JSON.createParser(content)) {
            while (parser.nextToken() != null) {
                String name = parser.currentName();
                if (parser.currentToken() == JsonToken.START_ARRAY
                        && ("marche".equals(name) || "marches".equals(name))) {
                    found = true;
                    readAll(parser, taker);
                } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw new ImportException(
                    "Le fichier n’est pas du JSON lisible (ligne "
                            + e.getLocation().getLineNr() + ").",
                    e);
        } catch (IOException e) {
            throw new ImportException("Le fichier ne peut pas être lu.", e);
        }
        if (!found) {
            throw new ImportException(
                    "Le fichier n’a pas de liste «\u00a0marches\u00a0»\u00a0: ce ne sont pas des données"
                            + " essentielles de marchés (DECP).");
        }
    }

    private void readAll(JsonParser parser, Consumer<ActRead> taker) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode award = JSON.readTree(parser);
            taker.accept(read(line, award));
        }
    }

    private ActRead read(long line, JsonNode award) {
        List<String> faults = new ArrayList<>();
        String siret = award.path("acheteur").path("id").asText("");
        String siren = fields.siren("acheteur.id", siret, faults);
        if (faults.isEmpty() && !known.test(siren)) {
            return ActRead.aside(line);
        }
        String number = fields.text("id", award.path("id").asText(""), 60, faults);
        String title = fields.text("objet", award.path("objet").asText(""), 1000, faults);
        PublishedAct act = new PublishedAct(
                "decp:" + siret + ":" + number,
                ActKind.AWARD.code(),
                siren,
                number,
                title,
                fields.cpv("codeCPV", award.path("codeCPV").asText(""), faults),
                amount(award.path("montant"), faults),
                fields.day("dateNotification", award.path("dateNotification").asText(""), faults),
                null,
                texts(award.path("considerationsSociales").path("considerationSociale")),
                holders(award.path("titulaires")),
                options.source(),
                options.sourceDate());
        return new ActRead(line, faults.isEmpty() ? act : null, faults);
    }

    private static Long amount(JsonNode node, List<String> faults) {
        if (node.isNumber() && node.decimalValue().signum() >= 0) {
            BigDecimal euros = node.decimalValue().setScale(0, RoundingMode.HALF_UP);
            if (euros.precision() <= 15) {
                return euros.longValue();
            }
        }
        faults.add("montant\u00a0: un nombre d’euros est attendu, il y a «\u00a0" + ActFields.shortened(node.asText())
                + "\u00a0»");
        return 0L;
    }

    private static List<String> texts(JsonNode list) {
        LinkedHashSet<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(ActFields.shortened(text.asText())));
        return List.copyOf(texts);
    }

    /** In a {@code titulaire} each, as version 2 has it, or bare, as many files do. */
    private static List<String> holders(JsonNode list) {
        LinkedHashSet<String> holders = new LinkedHashSet<>();
        for (JsonNode element : list) {
            JsonNode holder = element.has("titulaire") ? element.get("titulaire") : element;
            String number = holder.path("id").asText("").strip().toUpperCase(Locale.ROOT);
            if (!number.isEmpty()) {
                holders.add(ActFields.shortened(number));
            }
        }
        return List.copyOf(holders);
    }
}
