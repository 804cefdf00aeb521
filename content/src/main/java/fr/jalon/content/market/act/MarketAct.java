package fr.jalon.content.market.act;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer said of an act and one of its markets.
 *
 * @param formerStatus of the market before the act made it an awarded one; absent where it changed nothing
 */
@Introspected
public record MarketAct(
        String market,
        String act,
        boolean confirmed,
        @Nullable String formerStatus) {}
