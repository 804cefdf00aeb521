package fr.jalon.content.market.act;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as its buyer published it: CPV codes of eight digits, euros without tax, holders by their number.
 *
 * @param kind the code of an {@link ActKind}
 * @param number as the buyer knows it
 * @param day issued, or notified to its holders
 * @param planned when a notice plans the call
 * @param considerations words of the DECP
 */
@MappedEntity("published_act")
public record PublishedAct(
        @Id String id,
        String kind,
        String buyerSiren,
        String number,
        String title,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> cpv,
        @Nullable Long amount,
        LocalDate day,
        @Nullable LocalDate planned,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> considerations,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> holders,
        String source,
        LocalDate sourceDate) {
    public PublishedAct {
        cpv = List.copyOf(cpv);
        considerations = List.copyOf(considerations);
        holders = List.copyOf(holders);
    }

    public ActKind what() {
        return ActKind.ofCode(kind);
    }

    /** Whether both say the same, whichever file said so. */
    boolean sameAs(PublishedAct other) {
        return equals(new PublishedAct(
                other.id,
                other.kind,
                other.buyerSiren,
                other.number,
                other.title,
                other.cpv,
                other.amount,
                other.day,
                other.planned,
                other.considerations,
                other.holders,
                source,
                sourceDate));
    }
}
