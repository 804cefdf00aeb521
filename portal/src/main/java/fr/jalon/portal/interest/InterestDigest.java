package fr.jalon.portal.interest;

import fr.jalon.content.interest.InterestRepository;
import fr.jalon.content.interest.InterestRepository.Reader;
import fr.jalon.portal.mail.Mails;
import fr.jalon.portal.page.Messages;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells buyers once a day how many signalled interest since the last time; names stay in their space. */
@Singleton
public class InterestDigest {
    private final InterestRepository interests;
    private final Mails mails;

    InterestDigest(InterestRepository interests, Mails mails) {
        this.interests = interests;
        this.mails = mails;
    }

    /** What the mail says. */
    record Content(String text, String link, String stop) {}

    /** How many mails were queued; each signal is told once, however many portals run this. */
    @Transactional
    public int send() {
        interests.prepare();
        Map<String, List<Reader>> buyers =
                interests.findReaders().stream().collect(Collectors.groupingBy(Reader::siren));
        int sent = 0;
        for (Map.Entry<String, List<Reader>> buyer : buyers.entrySet()) {
            long told = interests.tell(buyer.getKey());
            if (told > 0) {
                for (Reader reader : buyer.getValue()) {
                    String stop = mails.absolute(InterestDigestController.PATH + "/" + reader.token());
                    mails.sendAgain(
                            reader.mail(),
                            stop,
                            "interest",
                            new Content(
                                    Messages.count("interest.mail.text", told),
                                    mails.absolute(InterestController.PATH),
                                    stop));
                    sent++;
                }
            }
        }
        return sent;
    }
}
