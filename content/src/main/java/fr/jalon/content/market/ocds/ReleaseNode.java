package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A place in a release; what is wrong there joins the refusals under its path (JSON Pointer, RFC 6901). */
record ReleaseNode(JsonNode node, String path, List<Refusal> refusals) {
    private static final int LONGEST_TEXT = 20_000;

    /** Why a release is not taken: where in the file, and what is wrong there, in French. */
    public record Refusal(String path, String reason) {}

    static ReleaseNode of(JsonNode release, String path) {
        return new ReleaseNode(release, path, new ArrayList<>());
    }

    ReleaseNode at(String name) {
        JsonNode child = node.path(name);
        return new ReleaseNode(child.isNull() ? MissingNode.getInstance() : child, path + "/" + name, refusals);
    }

    boolean isPresent() {
        return !node.isMissingNode();
    }

    List<ReleaseNode> list(String name) {
        ReleaseNode child = at(name);
        if (child.isPresent() && !child.node.isArray()) {
            child.refuse("une liste est attendue");
        }
        return IntStream.range(0, child.node.isArray() ? child.node.size() : 0)
                .mapToObj(i -> new ReleaseNode(child.node.get(i), child.path + "/" + i, refusals))
                .toList();
    }

    void refuse(String reason) {
        refusals.add(new Refusal(path, reason));
    }

    @Nullable
    String textOrNull(String name) {
        ReleaseNode child = at(name);
        if (!child.isPresent()) {
            return null;
        }
        if (!child.node.isTextual() || child.node.textValue().length() > LONGEST_TEXT) {
            child.refuse("un texte de " + LONGEST_TEXT + " caractères au plus est attendu");
            return null;
        }
        return child.node.textValue().indexOf(0) >= 0 ? child.unreadable() : child.node.textValue();
    }

    /** "" where there is none, which is then a reason to refuse. */
    String text(String name) {
        String text = textOrNull(name);
        if (text == null || text.isBlank()) {
            at(name).refuse("ce texte est obligatoire");
            return "";
        }
        return text;
    }

    @Nullable
    Integer integerOrNull(String name, int least, int most) {
        Long number = longOrNull(name, least, most);
        return number == null ? null : Math.toIntExact(number);
    }

    @Nullable
    Long longOrNull(String name, long least, long most) {
        ReleaseNode child = at(name);
        if (!child.isPresent()) {
            return null;
        }
        BigDecimal value = child.node.isNumber() ? child.node.decimalValue() : BigDecimal.valueOf(-1, -1);
        if (!child.node.isNumber()
                || value.stripTrailingZeros().scale() > 0
                || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            child.refuse("un nombre entier de " + least + " à " + most + " est attendu");
            return null;
        }
        return value.longValueExact();
    }

    /** A number from 0 up, of two decimals at most. */
    @Nullable
    BigDecimal decimalOrNull(String name, BigDecimal most) {
        ReleaseNode child = at(name);
        if (!child.isPresent()) {
            return null;
        }
        BigDecimal value = child.node.isNumber() ? child.node.decimalValue() : BigDecimal.valueOf(-1);
        if (value.signum() < 0
                || value.compareTo(most) >= 0
                || value.stripTrailingZeros().scale() > 2) {
            child.refuse("un nombre positif, de deux décimales au plus, est attendu");
            return null;
        }
        return value;
    }

    /** More than 0, 100 at most, to the hundredth. */
    @Nullable
    BigDecimal percentOrNull(String name) {
        ReleaseNode child = at(name);
        if (!child.isPresent()) {
            return null;
        }
        BigDecimal value = child.node.isNumber() ? child.node.decimalValue() : BigDecimal.ZERO;
        if (value.signum() <= 0
                || value.compareTo(BigDecimal.valueOf(100)) > 0
                || value.stripTrailingZeros().scale() > 2) {
            child.refuse("un pourcentage est attendu");
            return null;
        }
        return value;
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        String text = textOrNull(name);
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date == null || date.getYear() >= 2000 && date.getYear() <= 2100) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        at(name).refuse("une date de 2000 à 2100 est attendue (2027-04-15)");
        return null;
    }

    /** The value of a code, where it is given; one that is not known is a reason to refuse. */
    <T> Optional<T> code(String name, Function<String, Optional<T>> known) {
        String text = textOrNull(name);
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = known.apply(text);
        if (value.isEmpty()) {
            at(name).refuse("«\u00a0" + text.substring(0, Math.min(60, text.length())) + "\u00a0» n’est pas connu");
        }
        return value;
    }

    private @Nullable String unreadable() {
        refuse("ce texte contient un caractère de commande");
        return null;
    }
}
