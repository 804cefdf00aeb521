package fr.jalon.content.structure.statement;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.mandate.Mandates;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a structure, or who has its mandate, changes in its page; each change and its line in the journal are one transaction. */
@Singleton
public class StatementRegister {
    public static final int MOST_OFFERS = 40;
    public static final int MOST_PHOTOS = 6;

    private final StatementRepository statements;
    private final Mandates mandates;
    private final AuditRepository audit;

    StatementRegister(StatementRepository statements, Mandates mandates, AuditRepository audit) {
        this.statements = statements;
        this.mandates = mandates;
        this.audit = audit;
    }

    /**
     * Saves fields, an empty value taking back what was said; false, and nothing saved, where one of them was said since
     * {@code seen}.
     */
    @Transactional
    public boolean save(Rights by, Organisation structure, String section, Map<String, String> values, Instant seen) {
        String key = locked(by, structure);
        List<Statement> before = statements.findStatements(key);
        boolean late = before.stream()
                .anyMatch(one -> values.containsKey(one.field()) && one.said().isAfter(seen));
        if (late) {
            return false;
        }
        values.forEach((field, value) -> {
            boolean same = before.stream()
                    .anyMatch(one -> one.field().equals(field) && one.value().equals(value));
            if (value.isEmpty()) {
                statements.remove(key, field);
            } else if (!same) {
                statements.put(key, field, value);
            }
        });
        statements.apply(key);
        inscribe(by, structure, "structure.state", section);
        return true;
    }

    /** The number of the new offer; empty where the structure has as many as it may. */
    @Transactional
    public Optional<Long> add(Rights by, Organisation structure, OwnOffer offer) {
        String key = locked(by, structure);
        if (statements.findOffers(key).size() >= MOST_OFFERS) {
            return Optional.empty();
        }
        long id = statements.add(key, offer);
        inscribe(by, structure, "structure.offer.add", offer.title());
        return Optional.of(id);
    }

    /** False where it was changed since, or is gone. */
    @Transactional
    public boolean change(Rights by, Organisation structure, OwnOffer offer) {
        String key = locked(by, structure);
        boolean changed = statements.change(key, offer);
        if (changed) {
            inscribe(by, structure, "structure.offer.change", offer.title());
        }
        return changed;
    }

    @Transactional
    public void remove(Rights by, Organisation structure, OwnOffer offer) {
        if (statements.removeOffer(locked(by, structure), offer.id()) > 0) {
            inscribe(by, structure, "structure.offer.remove", offer.title());
        }
    }

    /** False where the offer has as many as it may. */
    @Transactional
    public boolean addPhoto(Rights by, Organisation structure, OwnOffer offer, PhotoFile photo, String alternative) {
        String key = locked(by, structure);
        boolean added = statements.findPhotos(key, offer.id()).size() < MOST_PHOTOS
                && statements.addPhoto(key, offer.id(), alternative, photo.width(), photo.height(), photo.jpeg()) > 0;
        if (added) {
            inscribe(by, structure, "structure.photo.add", offer.title());
        }
        return added;
    }

    @Transactional
    public void removePhoto(Rights by, Organisation structure, OwnOffer offer, UUID photo) {
        if (statements.removePhoto(locked(by, structure), photo) > 0) {
            inscribe(by, structure, "structure.photo.remove", offer.title());
        }
    }

    private String locked(Rights by, Organisation structure) {
        String key = statements.lock(String.valueOf(structure.siret())).orElseThrow();
        mandates.required(by, structure);
        return key;
    }

    private void inscribe(Rights by, Organisation structure, String action, String detail) {
        String name = mandates.required(by, structure);
        audit.add(by.actor(), structure.id(), action, structure.name(), detail, name.isEmpty() ? null : name);
    }
}
