package fr.jalon.portal.plan;

import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.portal.administration.WaitingWork;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** First publications to look at. */
@Singleton
final class WaitingMarkets implements WaitingWork {
    private static final int ORDER = 10;

    private final PlannedMarketRepository markets;

    WaitingMarkets(PlannedMarketRepository markets) {
        this.markets = markets;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<Link> links() {
        int waiting = markets.submitted().size();
        return waiting == 0
                ? List.of()
                : List.of(new Link(Messages.count("moderation.waiting", waiting), ModerationController.PATH));
    }
}
