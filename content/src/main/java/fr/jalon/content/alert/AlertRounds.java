package fr.jalon.content.alert;

import static java.util.stream.Collectors.toMap;

import fr.jalon.content.alert.Alert.Known;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which alerts are due, what each has told already, and that it told more: in the transaction that queues the mail. */
@Singleton
public class AlertRounds {
    /** A change may have been made this long before it could be seen; what is told is marked, so looking twice tells nothing twice. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    /** A market published by a long import is announced at its begin: better told to who just came than to nobody. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final AlertRoundRows rows;

    AlertRounds(AlertRoundRows rows) {
        this.rows = rows;
    }

    /** Addresses with an alert that is due. */
    @ReadOnly
    public List<UUID> waiting(LocalDate today) {
        return rows.findWaiting(today);
    }

    /** The address itself, which no other round has until the transaction ends; empty where one does. */
    @Transactional
    public Optional<String> claim(UUID address) {
        return rows.claim(address);
    }

    @Transactional
    public List<Alert> due(UUID address, LocalDate today) {
        return rows.findDue(address, today);
    }

    /** What was changed before this moment can be found. */
    @Transactional
    public Instant indexed() {
        return rows.findIndexed().moment();
    }

    /** From when on a change may not have been looked at yet. */
    public Instant from(Alert alert) {
        return alert.looked().minus(OVERLAP);
    }

    /** Markets it told of that changed since. */
    @Transactional
    public List<String> touched(Alert alert) {
        return rows.findTouched(alert.id());
    }

    /** What is known of these markets, of those it told of. */
    @Transactional
    public Map<String, Known> known(Alert alert, Collection<String> markets) {
        return markets.isEmpty()
                ? Map.of()
                : rows.findTold(alert.id(), markets).stream()
                        .collect(toMap(
                                AlertRoundRows.Told::market,
                                told -> new Known(told.dates(), told.changes(), told.acts())));
    }

    /** The ones among these that became public since the alert is there. */
    @Transactional
    public Set<String> announced(Alert alert, Collection<String> markets) {
        return markets.isEmpty()
                ? Set.of()
                : Set.copyOf(rows.findAnnounced(markets, alert.since().minus(LEEWAY)));
    }

    @Transactional
    public void tell(Alert alert, String market, Known known) {
        rows.tell(alert.id(), market, known.dates(), known.changes(), known.acts());
    }

    /** It was looked at; {@code told} where the mail says something of it. */
    @Transactional
    public void look(Alert alert, Instant indexed, LocalDate today, boolean told) {
        rows.look(alert.id(), indexed, alert.often().next(today), told);
    }

    @ReadOnly
    public Alert.Counts counts(LocalDate today) {
        return rows.counts(today);
    }

    /** It ends by itself. */
    @Transactional
    public void end(Alert alert, String why) {
        rows.end(alert.id(), why);
    }
}
