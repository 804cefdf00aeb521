package fr.jalon.content.structure.network;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.imports.Siret;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.StatementRegister;
import fr.jalon.content.structure.statement.StatementRepository;
import fr.jalon.content.territory.PlaceReader;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.text.Fold;
import fr.jalon.content.trade.TradeProposals;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list row by row: what each would change, or why it is refused. Stores nothing. */
@Singleton
class MemberListReader {
    private final ListCells cells;
    private final StatementRepository statements;

    MemberListReader(
            Trades trades,
            TradeProposals proposals,
            Cpvs cpvs,
            PlaceReader places,
            TerritoryRepository territories,
            StatementRepository statements) {
        this.cells = new ListCells(trades, proposals, cpvs, places, territories);
        this.statements = statements;
    }

    /** The lines of the preview, and the structures that change. */
    record Reading(List<MemberListLine> lines, List<ListChange> changes) {}

    /** A row refused, in French. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason) {
            super(reason);
        }

        String reason() {
            return Objects.requireNonNull(getMessage());
        }
    }

    /** The numbers of the list that are SIRETs, each once. */
    static Set<String> sirets(TabularFile file, ListColumns columns) {
        Set<String> sirets = new LinkedHashSet<>();
        for (TabularFile.Row row : file.rows()) {
            if (Siret.read(columns.text(row, ListField.SIRET)) instanceof Siret.Valid(Siret siret, List<String> _)) {
                sirets.add(siret.value());
            }
        }
        return sirets;
    }

    /** @param network its name, null for the operator, which has no members */
    Reading read(TabularFile file, ListColumns columns, Map<String, KnownStructure> known, @Nullable String network) {
        Run run = new Run(columns, known, network, key -> statements.findOffers(key));
        List<MemberListLine> lines = new ArrayList<>();
        for (TabularFile.Row row : file.rows()) {
            lines.add(run.line(row));
        }
        return new Reading(
                lines, run.changes.values().stream().filter(ListChange::any).toList());
    }

    /** One reading: what earlier rows said of a structure counts for later ones. */
    private final class Run {
        private final ListColumns columns;
        private final Map<String, KnownStructure> known;
        private final @Nullable String network;
        private final Function<String, List<OwnOffer>> stored;
        private final Map<String, ListChange> changes = new LinkedHashMap<>();
        private final Map<String, TabularFile.Row> first = new LinkedHashMap<>();
        private final Map<String, Map<String, OwnOffer>> offers = new LinkedHashMap<>();
        private final Set<String> offered = new LinkedHashSet<>();

        Run(
                ListColumns columns,
                Map<String, KnownStructure> known,
                @Nullable String network,
                Function<String, List<OwnOffer>> stored) {
            this.columns = columns;
            this.known = known;
            this.network = network;
            this.stored = stored;
        }

        MemberListLine line(TabularFile.Row row) {
            String siret = null;
            KnownStructure structure = null;
            try {
                columns.refuseFormulas(row);
                siret = siret(row);
                structure = known.get(siret);
                if (structure == null) {
                    throw new RefusedException(columns.fault(
                            ListField.SIRET,
                            "ce SIRET n’est pas dans l’annuaire\u00a0; la structure peut y être proposée d’abord"));
                }
                if (structure.demonstration()) {
                    throw new RefusedException(
                            columns.fault(ListField.SIRET, "c’est une structure de démonstration, inventée"));
                }
                return read(row, siret, structure);
            } catch (RefusedException e) {
                String name = structure == null ? null : structure.name();
                return new MemberListLine(row.line(), "refused", siret, name, e.reason(), List.of());
            }
        }

        private String siret(TabularFile.Row row) {
            return switch (Siret.read(columns.text(row, ListField.SIRET))) {
                case Siret.Valid(Siret siret, List<String> _) -> siret.value();
                case Siret.Invalid(String _, String reason) ->
                    throw new RefusedException(columns.fault(ListField.SIRET, reason));
                case Siret.Absent() -> throw new RefusedException(columns.fault(ListField.SIRET, "le SIRET manque"));
            };
        }

        private MemberListLine read(TabularFile.Row row, String siret, KnownStructure structure) {
            boolean offer = !columns.text(row, ListField.OFFER_TITLE).isEmpty();
            refuseTwice(row, siret, offer);
            boolean content = columns.says(row);
            if (network == null && !structure.mandated()) {
                throw new RefusedException("La structure n’a pas confié sa page à l’exploitant du site.");
            }
            // Everything is read before anything is kept: a row counts whole or not at all.
            boolean member = network != null && cells.member(columns, row);
            Map<String, String> fields = Map.of();
            OwnOffer changed = null;
            OwnOffer before = null;
            if (structure.mandated()) {
                ListFaults faults = new ListFaults(columns);
                fields = cells.fields(columns, row, faults);
                if (offer) {
                    String title = Fold.fold(columns.text(row, ListField.OFFER_TITLE));
                    before = offersOf(structure).get(title);
                    changed = cells.offer(columns, row, before, faults);
                    if (before == null && offersOf(structure).size() >= StatementRegister.MOST_OFFERS) {
                        faults.add(
                                ListField.OFFER_TITLE,
                                "la structure a déjà " + StatementRegister.MOST_OFFERS + " offres");
                    }
                }
                faults.refuse();
            }
            first.putIfAbsent(siret, row);
            offered.add(title(row, siret));
            ListChange change = changes.computeIfAbsent(siret, key -> new ListChange(structure));
            List<MemberListLine.Change> shown = new ArrayList<>();
            boolean created = keepMember(change, member, shown);
            keepFields(change, fields, shown);
            created |= keepOffer(change, before, changed, shown);
            String reason = content && !structure.mandated()
                    ? "Seule l’appartenance au réseau est enregistrée\u00a0: la structure n’a pas confié sa page à "
                            + network + ", le reste de la ligne n’est pas repris."
                    : null;
            String outcome = created ? "created" : shown.isEmpty() ? "unchanged" : "updated";
            return new MemberListLine(row.line(), outcome, siret, structure.name(), reason, shown);
        }

        /** A structure has several rows only to say several offers. */
        private void refuseTwice(TabularFile.Row row, String siret, boolean offer) {
            TabularFile.Row former = first.get(siret);
            if (former == null) {
                return;
            }
            if (!offer || offered.contains(title(row, siret))) {
                throw new RefusedException(columns.fault(
                        ListField.SIRET,
                        "déjà donné à la ligne " + former.line()
                                + "\u00a0; seule une autre offre justifie une seconde ligne"));
            }
            for (ListField field : ListField.values()) {
                String said = columns.text(row, field);
                boolean other = (field.stated() || field == ListField.MEMBER)
                        && !said.isEmpty()
                        && !said.equals(columns.text(former, field));
                if (other) {
                    throw new RefusedException(
                            columns.fault(field, "la ligne " + former.line() + " dit autre chose de cette structure"));
                }
            }
        }

        private String title(TabularFile.Row row, String siret) {
            return siret + " " + Fold.fold(columns.text(row, ListField.OFFER_TITLE));
        }

        private boolean keepMember(ListChange change, boolean member, List<MemberListLine.Change> shown) {
            if (network == null || change.member != null || change.structure.member() == member) {
                return false;
            }
            change.member = member;
            shown.add(new MemberListLine.Change(
                    ListField.MEMBER.label(), member ? "non" : "oui", member ? "oui" : "non"));
            return member;
        }

        private void keepFields(ListChange change, Map<String, String> fields, List<MemberListLine.Change> shown) {
            fields.forEach((field, value) -> {
                String before = change.structure.said().getOrDefault(field, "");
                if (!before.equals(value) && !change.fields.containsKey(field)) {
                    change.fields.put(field, value);
                    shown.add(new MemberListLine.Change(
                            ListField.ofCode(field).orElseThrow().label(),
                            cells.printed(field, before),
                            cells.printed(field, value)));
                }
            });
        }

        private boolean keepOffer(
                ListChange change,
                @Nullable OwnOffer before,
                @Nullable OwnOffer after,
                List<MemberListLine.Change> shown) {
            if (after == null || after.equals(before)) {
                return false;
            }
            String title = Fold.fold(after.title());
            change.offers.put(title, after);
            offersOf(change.structure).put(title, after);
            shown.add(new MemberListLine.Change(
                    ListField.OFFER_TITLE.label(), before == null ? "" : cells.printed(before), cells.printed(after)));
            return before == null;
        }

        private Map<String, OwnOffer> offersOf(KnownStructure structure) {
            return offers.computeIfAbsent(structure.key(), key -> {
                Map<String, OwnOffer> own = new LinkedHashMap<>();
                stored.apply(key).forEach(offer -> own.putIfAbsent(Fold.fold(offer.title()), offer));
                return own;
            });
        }
    }
}
