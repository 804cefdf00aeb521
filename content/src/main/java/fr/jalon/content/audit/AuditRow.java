package fr.jalon.content.audit;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("audit_entry")
record AuditRow(
        @Id @GeneratedValue long id,
        Instant moment,
        @Nullable UUID account,
        @Nullable UUID organisation,
        String action,
        String subject,
        String detail,
        @Nullable String onBehalf) {}
