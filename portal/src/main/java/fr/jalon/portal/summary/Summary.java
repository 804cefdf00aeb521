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
import fr.jalon.portal.matching.Opportunities;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** Tells each structure that holds its page how the month went; taken and queued in one transaction, so once. */
@Singleton
class Summary {
    private final VisitRepository visits;
    private final MembershipRepository memberships;
    private final StructureRepository structures;
    private final Opportunities opportunities;
    private final Mails mails;

    Summary(
            VisitRepository visits,
            MembershipRepository memberships,
            StructureRepository structures,
            Opportunities opportunities,
            Mails mails) {
        this.visits = visits;
        this.memberships = memberships;
        this.structures = structures;
        this.opportunities = opportunities;
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
        OptionalInt markets =
                structures.findByKey(due.siret()).map(this::reachable).orElse(OptionalInt.empty());
        SummaryMail content = new SummaryMail(
                due.name(),
                Typography.month(month),
                Messages.count("summary.seen", visits.countSeen(due.siret(), month, until)),
                visits.findWords(due.siret(), month).stream()
                        .map(words -> Messages.get("summary.words", words.words(), words.found()))
                        .toList(),
                Messages.count("summary.messages", visits.countMessages(due.siret(), month, until)),
                markets.isEmpty() ? "" : Messages.count("summary.markets", markets.getAsInt()),
                markets.orElse(0) == 0 ? "" : mails.absolute(Opportunities.path(due.siret())),
                mails.absolute("/espace/structures/" + due.siret()),
                stop);
        for (Member member : memberships.findMembers(due.organisation())) {
            mails.sendAgain(member.mail(), stop, "structure-summary", content);
        }
    }

    /** How many upcoming markets it could answer; none where the index is away. */
    private OptionalInt reachable(Structure structure) {
        try {
            return OptionalInt.of(opportunities.reachable(structure).size());
        } catch (SearchUnavailableException e) {
            return OptionalInt.empty();
        }
    }
}
