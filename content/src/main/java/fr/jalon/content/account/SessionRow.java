package fr.jalon.content.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("account_session")
record SessionRow(
        @Id UUID id,
        byte[] token,
        UUID account,
        String device,
        Instant created,
        Instant seen,
        Instant expires,
        boolean complete) {

    Session toSession(Account owner) {
        return new Session(id, owner, device, created, seen, expires, complete);
    }
}
