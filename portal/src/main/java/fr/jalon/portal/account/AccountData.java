package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SessionRepository;
import fr.jalon.content.audit.AuditRepository;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The account itself, where it is signed in, and what it did; neither password nor secrets, which are proofs and not data. */
@Singleton
final class AccountData implements PersonalData {
    private static final int MOST_ENTRIES = 10_000;

    private final SessionRepository sessions;
    private final AuditRepository audit;

    AccountData(SessionRepository sessions, AuditRepository audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public Map<String, Object> of(Account account) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "compte",
                Map.of(
                        "courriel", account.mail(),
                        "nom", account.name(),
                        "role", account.role().code(),
                        "secondFacteur", account.secondFactor()));
        data.put(
                "appareils",
                sessions.of(account).stream()
                        .map(session -> Map.of(
                                "appareil", session.device(),
                                "ouverture", session.created().toString(),
                                "derniereVisite", session.seen().toString()))
                        .toList());
        data.put(
                "journal",
                audit.pageOfAccount(account.id(), Long.MAX_VALUE, MOST_ENTRIES).stream()
                        .map(entry -> Map.of(
                                "moment", entry.moment().toString(),
                                "action", entry.action(),
                                "objet", entry.subject(),
                                "detail", entry.detail()))
                        .toList());
        return data;
    }
}
