package fr.jalon.content.market;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

@MappedEntity("market_lot")
record LotRow(
        @Id @GeneratedValue @Nullable Long id,
        String market,
        int number,
        String title,
        @Nullable String cpv,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> places,
        String amountDisclosure,
        @Nullable Long amountMin,
        @Nullable Long amountMax) {

    static LotRow of(String market, Lot lot) {
        return new LotRow(
                null,
                market,
                lot.number(),
                lot.title(),
                lot.cpv(),
                lot.places(),
                lot.amount().disclosure().code(),
                lot.amount().min(),
                lot.amount().max());
    }

    Lot toLot(List<Consideration> considerations) {
        return new Lot(
                number, title, cpv, places, Columns.amount(amountDisclosure, amountMin, amountMax), considerations);
    }
}
