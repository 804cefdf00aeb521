package fr.jalon.content.structure.statement;

import fr.jalon.content.structure.ServiceType;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer as its structure writes it, shown or not; {@code areaCodes} has one a line. */
@Introspected
public record OwnOffer(
        long id,
        int position,
        String title,
        String description,
        String trade,
        @Nullable String cpv,
        ServiceType service,
        @Nullable String capacity,
        @Nullable String leadTime,
        @Nullable Integer areaKm,
        String areaCodes,
        @Nullable LocalDate validUntil,
        int version) {

    public List<String> areas() {
        return areaCodes.isEmpty() ? List.of() : List.of(areaCodes.split("\n"));
    }

    public boolean expired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
