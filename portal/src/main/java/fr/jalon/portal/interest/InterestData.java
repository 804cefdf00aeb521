package fr.jalon.portal.interest;

import fr.jalon.content.account.Account;
import fr.jalon.content.interest.InterestRepository;
import fr.jalon.content.study.StudyRepository;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;

/** What a person signalled and noted for its organisations. */
@Singleton
final class InterestData implements PersonalData {
    private final InterestRepository interests;
    private final StudyRepository studies;

    InterestData(InterestRepository interests, StudyRepository studies) {
        this.interests = interests;
        this.studies = studies;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "interets",
                interests.findByAccount(account.id()).stream()
                        .map(one -> Map.of("marche", one.market(), "message", one.message()))
                        .toList(),
                "suivi",
                studies.findByAccount(account.id()).stream()
                        .map(one -> Map.of("marche", one.market(), "etat", one.status(), "note", one.note()))
                        .toList(),
                "courriels-d-interets",
                interests.findDigests(account.id()).stream()
                        .map(one -> Map.of("organisation", one.organisation(), "acceptes", !one.stopped()))
                        .toList());
    }
}
