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
    record Content(String text, String link) {}

    /** How many mails were queued; each signal is told once, however many portals run this. */
    @Transactional
    public int send() {
        Map<String, List<Reader>> buyers =
                interests.findReaders().stream().collect(Collectors.groupingBy(Reader::siren));
        int sent = 0;
        for (Map.Entry<String, List<Reader>> buyer : buyers.entrySet()) {
            long told = interests.tell(buyer.getKey());
            if (told > 0) {
                Content content = new Content(
                        Messages.count("interest.mail.text", told), mails.absolute(InterestController.PATH));
                for (Reader reader : buyer.getValue()) {
                    mails.send(reader.mail(), "interest", content);
                    sent++;
                }
            }
        }
        return sent;
    }
}
