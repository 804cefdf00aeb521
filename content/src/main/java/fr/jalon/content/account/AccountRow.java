package fr.jalon.content.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("account")
record AccountRow(
        @Id UUID id,
        String mail,
        String name,
        @Nullable String password,
        String role,
        Instant created,
        @Nullable Instant confirmed,
        @Nullable Instant suspended,
        @Nullable String totpSecret,
        @Nullable String totpProposed,
        long totpStep) {

    Account toAccount() {
        return new Account(
                id, mail, name, OperatorRole.ofCode(role), confirmed != null, suspended != null, totpSecret != null);
    }
}
