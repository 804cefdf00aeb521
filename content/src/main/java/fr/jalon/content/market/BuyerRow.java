package fr.jalon.content.market;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("buyer")
record BuyerRow(@Id String siren, String name, String kind) {

    static BuyerRow of(Buyer buyer) {
        return new BuyerRow(buyer.siren(), buyer.name(), buyer.kind().code());
    }

    Buyer toBuyer() {
        return new Buyer(siren, name, BuyerKind.ofCode(kind).orElse(BuyerKind.OTHER));
    }
}
