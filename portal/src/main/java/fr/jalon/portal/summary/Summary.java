package fr.jalon.portal.summary;

import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.structure.visit.VisitRepository;
import fr.jalon.content.structure.visit.VisitRepository.Due;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.mail.Mails;
import fr.jalon.portal.market.MarketCount;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells each structure that holds its page how the month went; taken and queued in one transaction, so once. */
@Singleton
class Summary {
    private final VisitRepository visits;
    private final MembershipRepository memberships;
    private final StructureRepository structures;
    private final MarketCount markets;
    private final Mails mails;

    Summary(
            VisitRepository visits,
            MembershipRepository memberships,
            StructureRepository structures,
            MarketCount markets,
            Mails mails) {
        this.visits = visits;
        this.memberships = memberships;
        this.structures = structures;
        this.markets = markets;
        this.mails = mails;
    }

    /** Of the month before today; how many structures were told. */
    @Transactional
    public int run(LocalDate today) {
        LocalDate until = today.withDayOfMonth(1);
        LocalDate month = until.minusMonths(1);
        visits.prepare();
        List<Due> due = visits.findDue(month, until);
        due.forEach(one -> {
            visits.markSent(one.organisation(), month);
            tell(one, month, until);
        });
        return due.size();
    }

    static LocalDate today() {
        return LocalDate.now(FrenchTime.ZONE);
    }

    private void tell(Due due, LocalDate month, LocalDate until) {
        String stop = mails.absolute(SummaryController.PATH + "/" + due.token());
        Markets ahead = structures.findByKey(due.siret()).flatMap(this::markets).orElse(Markets.NONE);
        SummaryMail content = new SummaryMail(
                due.name(),
                Typography.month(month),
                Messages.count("summary.seen", visits.countSeen(due.siret(), month, until)),
                visits.findWords(due.siret(), month).stream()
                        .map(words -> Messages.get("summary.words", words.words(), words.found()))
                        .toList(),
                Messages.count("summary.messages", visits.countMessages(due.siret(), month, until)),
                ahead.count() < 0 ? "" : Messages.count("summary.markets", ahead.count()),
                ahead.count() < 1 ? "" : mails.absolute(ahead.path()),
                mails.absolute("/espace/structures/" + due.siret()),
                stop);
        for (Member member : memberships.findMembers(due.organisation())) {
            mails.sendAgain(member.mail(), stop, "structure-summary", content);
        }
    }

    /** A search of markets and how many it finds; -1 where nobody could count. */
    private record Markets(long count, String path) {
        static final Markets NONE = new Markets(-1, "");
    }

    /** Upcoming markets of its trades in its département. */
    private Optional<Markets> markets(Structure structure) {
        Optional<String> around = structure.territoriesIn().stream()
                .filter(code -> code.startsWith("dep-"))
                .findFirst();
        List<String> sectors = new ArrayList<>(structure.declaredTrades());
        if (around.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Markets(markets.of(around.get(), sectors), MarketCount.path(around.get(), sectors)));
        } catch (SearchUnavailableException e) {
            return Optional.empty();
        }
    }
}
