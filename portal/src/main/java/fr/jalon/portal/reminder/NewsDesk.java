package fr.jalon.portal.reminder;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Stores what became of a planned publication, as the form of a market does: with its memory and its line in the journal. */
@Singleton
public class NewsDesk {
    private final PlannedMarketRepository markets;
    private final AuditRepository audit;

    NewsDesk(PlannedMarketRepository markets, AuditRepository audit) {
        this.markets = markets;
        this.audit = audit;
    }

    /**
     * False where the market is not of this version any more.
     *
     * @param action what the journal says was done
     */
    @Transactional
    public boolean tell(UUID actor, UUID organisation, PlannedMarket market, long version, News news, String action) {
        Occasion occasion = Occasion.now(news.reason().isEmpty() ? null : news.reason());
        if (!markets.saveOver(news.of(market).following(market, occasion), version)) {
            return false;
        }
        audit.add(actor, organisation, action, market.reference(), news.text());
        return true;
    }
}
