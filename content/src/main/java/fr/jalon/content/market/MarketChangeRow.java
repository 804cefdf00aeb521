package fr.jalon.content.market;

import fr.jalon.content.market.MarketChange.Subject;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("market_change")
record MarketChangeRow(
        @Id @GeneratedValue @Nullable Long id,
        String market,
        Instant moment,
        String subject,
        @Nullable Integer lot,
        @Nullable String beforeValue,
        @Nullable String afterValue,
        @Nullable String reason) {

    static MarketChangeRow of(String market, MarketChange change) {
        return new MarketChangeRow(
                null,
                market,
                change.moment(),
                change.subject().code(),
                change.lot(),
                change.before(),
                change.after(),
                change.reason());
    }

    MarketChange toChange() {
        return new MarketChange(moment, Subject.ofCode(subject).orElseThrow(), lot, beforeValue, afterValue, reason);
    }
}
