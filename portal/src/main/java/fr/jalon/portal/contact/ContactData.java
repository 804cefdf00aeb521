package fr.jalon.portal.contact;

import fr.jalon.content.account.Account;
import fr.jalon.content.structure.message.MessageRepository;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;

/** The messages a person wrote to structures. */
@Singleton
final class ContactData implements PersonalData {
    private final MessageRepository messages;

    ContactData(MessageRepository messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "messages",
                messages.findOfSender(account.id(), account.mail()).stream()
                        .map(message -> Map.of(
                                "structure", message.structureKey(),
                                "nom", message.name(),
                                "courriel", message.mail(),
                                "message", message.message(),
                                "date", message.created().toString()))
                        .toList());
    }
}
