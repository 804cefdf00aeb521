package fr.jalon.content.structure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.audit.AuditEntry;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.Siret;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.Membership;
import fr.jalon.content.organisation.NotAllowedException;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureImport;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.structure.mandate.Mandates;
import fr.jalon.content.structure.network.MemberList.State;
import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.StatementRegister;
import fr.jalon.content.structure.statement.StatementRepository;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of networks from upload to undoing, clean and dirty, into a real PostgreSQL. */
final class MemberListsIT {
    private static final String HEADER = "SIRET;Téléphone;Métiers;Site;Offre : titre;Offre : métier;Offre : forme\n";

    private static ApplicationContext context;
    private static MemberLists lists;
    private static StatementRepository statements;
    private static int numbers;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        lists = context.getBean(MemberLists.class);
        statements = context.getBean(StatementRepository.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    /** Somebody who speaks for an organisation. */
    private record Team(Organisation organisation, Rights rights) {}

    @Test
    void aListIsAppliedAsPreviewedAndUndone() {
        Team network = network("Réseau des listes");
        String asked = siret();
        String silent = siret();
        Team structure = held(asked, "Atelier confiant");
        load(silent, "Atelier muet");
        mandates()
                .grant(
                        structure.rights(),
                        structure.organisation(),
                        network.organisation().id());
        UUID list = read(network, HEADER + """
            %s;03 21 00 00 00;Espaces verts;www.confiant.example;Tonte;espaces-verts;service
            %s;;;;Taille de haies;espaces-verts;Prestation de service
            %s;03 21 11 11 11;;;;;
            """.formatted(asked, asked, silent));

        assertThat(lists.find(list, network.organisation().id()).orElseThrow().outcomes())
                .isEqualTo(Map.of("created", 3));
        assertThat(line(list, 2).changes())
                .extracting(MemberListLine.Change::field, MemberListLine.Change::after)
                .contains(tuple("Membre du réseau", "oui"), tuple("Téléphone", "03 21 00 00 00"));
        assertThat(line(list, 4).reason()).contains("Seule l’appartenance", "n’a pas confié sa page");
        assertThat(statements.findStatements(asked))
                .as("nothing before it is applied")
                .isEmpty();

        apply(network, list);
        assertThat(said(asked))
                .containsEntry("phone", "03 21 00 00 00")
                .containsEntry("website", "https://www.confiant.example");
        assertThat(said(silent)).as("it asked for nothing").isEmpty();
        assertThat(statements.findOffers(asked))
                .extracting(OwnOffer::title)
                .containsExactly("Tonte", "Taille de haies");
        assertThat(structure(asked).networks()).containsExactly("Réseau des listes");
        assertThat(structure(silent).networks()).containsExactly("Réseau des listes");
        assertThat(journal(structure)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("structure.list");
            assertThat(entry.onBehalf()).isEqualTo("Réseau des listes");
        });

        UUID again = read(
                network,
                HEADER
                        + "%s;03 21 00 00 00;Espaces verts;www.confiant.example;Tonte;espaces-verts;service\n"
                                .formatted(asked));
        assertThat(line(again, 2).outcome()).as(line(again, 2).toString()).isEqualTo("unchanged");

        lists.undo(network.rights(), network.organisation(), list);
        assertThat(said(asked)).isEmpty();
        assertThat(statements.findOffers(asked)).isEmpty();
        assertThat(structure(asked).networks()).isEmpty();
        assertThat(structure(silent).networks()).isEmpty();
    }

    @Test
    void undoingLeavesWhatChangedSinceAndWhatWasTakenBack() {
        Team network = network("Réseau prudent");
        String changed = siret();
        String revoked = siret();
        Team first = held(changed, "Atelier changé depuis");
        Team second = held(revoked, "Atelier repris");
        for (Team structure : List.of(first, second)) {
            mandates()
                    .grant(
                            structure.rights(),
                            structure.organisation(),
                            network.organisation().id());
        }
        UUID list = read(network, "siret;telephone\n%s;0321000001\n%s;0321000002\n".formatted(changed, revoked));
        apply(network, list);
        context.getBean(StatementRegister.class)
                .save(first.rights(), first.organisation(), "contact", Map.of("phone", "0321999999"), Instant.now());
        mandates()
                .revoke(
                        second.rights(),
                        second.organisation(),
                        network.organisation().id());

        lists.undo(network.rights(), network.organisation(), list);
        MemberList undone = lists.find(list, network.organisation().id()).orElseThrow();
        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(undone.message()).contains("Atelier changé depuis", "Atelier repris");
        assertThat(said(changed)).containsEntry("phone", "0321999999");
        assertThat(said(revoked)).containsEntry("phone", "0321000002");
    }

    @Test
    void aMandateTakenBackBeforeTheListIsAppliedStopsIt() {
        Team network = network("Réseau pressé");
        String siret = siret();
        Team structure = held(siret, "Atelier qui se ravise");
        mandates()
                .grant(
                        structure.rights(),
                        structure.organisation(),
                        network.organisation().id());
        UUID list = read(network, "siret;telephone\n%s;0321000003\n".formatted(siret));
        mandates()
                .revoke(
                        structure.rights(),
                        structure.organisation(),
                        network.organisation().id());
        apply(network, list);
        MemberList stopped = lists.find(list, network.organisation().id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(State.READY);
        assertThat(stopped.message()).contains("relisez-le");
        assertThat(said(siret)).isEmpty();
        assertThat(structure(siret).networks()).isEmpty();
    }

    @Test
    void whatIsDirtyIsRefusedWithItsLineItsColumnAndAReason() {
        Team network = network("Réseau des fautes");
        String good = siret();
        Team structure = held(good, "Atelier net");
        mandates()
                .grant(
                        structure.rights(),
                        structure.organisation(),
                        network.organisation().id());
        String unknown = siret();
        UUID list = read(network, HEADER + """
            ;;;;;;
            ;0321000000;;;;;
            123;;;;;;
            %1$s;;;;;;
            %2$s;pas un numéro;Jonglage;nulle part;;;
            %2$s;=A1+1;;;;;
            %2$s;;;;Tonte;Dressage de puces;service
            %2$s;0321000000;;;;;
            %2$s;;;;;;
            ="%2$s";;;;Tonte;espaces-verts;service
            %2$s;0321000001;;;Taille;espaces-verts;service
            """.formatted(unknown, good));
        assertThat(reason(list, 3)).isEqualTo("Colonne « SIRET » : le SIRET manque.");
        assertThat(reason(list, 4)).contains("Colonne « SIRET »", "3 chiffres");
        assertThat(reason(list, 5)).contains("pas dans l’annuaire");
        assertThat(reason(list, 6))
                .contains(
                        "Colonne « Téléphone »",
                        "Colonne « Métiers »",
                        "métier inconnu, « Jonglage »",
                        "Colonne « Site »");
        assertThat(reason(list, 7)).contains("Colonne « Téléphone »", "formule");
        assertThat(reason(list, 8)).contains("Colonne « Offre : métier »", "Dressage de puces");
        assertThat(line(list, 9).outcome()).isEqualTo("created");
        assertThat(reason(list, 10)).contains("déjà donné à la ligne 9");
        assertThat(line(list, 11).outcome())
                .as("another offer of the same structure")
                .isEqualTo("created");
        assertThat(reason(list, 12)).contains("la ligne 9 dit autre chose");
        assertThat(lists.find(list, network.organisation().id()).orElseThrow().outcomes())
                .isEqualTo(Map.of("created", 2, "refused", 8));
    }

    @Test
    void aFileIsReadInTheEncodingItHas() {
        Team network = network("Réseau des accents");
        String siret = siret();
        Team structure = held(siret, "Atelier accentué");
        mandates()
                .grant(
                        structure.rights(),
                        structure.organisation(),
                        network.organisation().id());
        String text = "SIRET;Présentation\n" + siret + ";Élevage et maraîchage\n";
        for (Charset charset :
                List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            UUID list = read(network, text.getBytes(charset));
            assertThat(line(list, 2).changes())
                    .as(charset.name())
                    .extracting(MemberListLine.Change::after)
                    .contains("Élevage et maraîchage");
        }
        assertThatThrownBy(() -> lists.upload(
                        network.rights(),
                        network.organisation(),
                        "vide.csv",
                        "SIRET\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportException.class);
    }

    @Test
    void aWorkbookIsReadAndWhatLooksLikeAFormulaIsNot() throws IOException {
        Team network = network("Réseau des classeurs");
        String siret = siret();
        Team structure = held(siret, "Atelier du classeur");
        mandates()
                .grant(
                        structure.rights(),
                        structure.organisation(),
                        network.organisation().id());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "essai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Membres");
            sheet.value(0, 0, "Siret");
            sheet.value(0, 1, "Tél.");
            sheet.value(0, 2, "Réf. interne");
            sheet.value(1, 0, siret);
            sheet.value(1, 1, "=1+1");
            sheet.value(2, 0, siret());
            sheet.formula(2, 2, "SUM(1,2)");
        }
        UUID list = lists.upload(network.rights(), network.organisation(), "classeur.xlsx", bytes.toByteArray());
        MemberLists.Columns columns = lists.columns(list, network.organisation().id());
        assertThat(columns.proposed()).isEqualTo(Map.of(0, ListField.SIRET, 1, ListField.PHONE));
        lists.tell(network.rights(), network.organisation(), list, columns.proposed());
        assertThat(reason(list, 2)).contains("Colonne « Tél. »", "formule");
        assertThat(reason(list, 3)).contains("pas dans l’annuaire");
    }

    @Test
    void whatColumnsMeanIsKeptForTheNextList() {
        Team network = network("Réseau qui se souvient");
        String text = "N° d’établissement;Contact;Site\n" + siret() + ";x;y\n";
        UUID first =
                lists.upload(network.rights(), network.organisation(), "un.csv", text.getBytes(StandardCharsets.UTF_8));
        lists.tell(network.rights(), network.organisation(), first, Map.of(0, ListField.SIRET, 1, ListField.MAIL));
        UUID second = lists.upload(
                network.rights(), network.organisation(), "deux.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(lists.columns(second, network.organisation().id()).proposed())
                .as("also what is left out")
                .isEqualTo(Map.of(0, ListField.SIRET, 1, ListField.MAIL));
        Team other = network("Réseau qui ne sait rien");
        UUID third =
                lists.upload(other.rights(), other.organisation(), "trois.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(lists.columns(third, other.organisation().id()).proposed()).isEqualTo(Map.of(2, ListField.WEBSITE));
    }

    @Test
    void onlyItsOwnPeopleAndTheOperatorSend() {
        Team network = network("Réseau gardé");
        Team other = network("Réseau voisin");
        byte[] file = "SIRET\n1\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> lists.upload(other.rights(), network.organisation(), "a.csv", file))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> lists.upload(network.rights(), null, "a.csv", file))
                .isInstanceOf(NotAllowedException.class);
        UUID list = lists.upload(network.rights(), network.organisation(), "a.csv", file);
        assertThat(lists.find(list, other.organisation().id())).isEmpty();
        String siret = siret();
        load(siret, "Atelier sans mandat");
        Rights operator = new Rights(account("Exploitante"), OperatorRole.MODERATOR, List.of());
        UUID ofOperator =
                lists.upload(operator, null, "b.csv", ("SIRET\n" + siret + "\n").getBytes(StandardCharsets.UTF_8));
        lists.tell(operator, null, ofOperator, Map.of(0, ListField.SIRET));
        assertThat(lists.lines(ofOperator, 0, 10).getFirst().reason())
                .contains("n’a pas confié sa page à l’exploitant");
    }

    @Test
    void fiveThousandRowsAreReadAppliedAndUndone() {
        List<String> sirets = IntStream.range(0, 5000).mapToObj(i -> siret()).toList();
        context.getBean(StructureImport.class)
                .run(
                        new ByteArrayInputStream(("siret,kind,name,address,postcode,city\n"
                                        + sirets.stream()
                                                .map(siret -> siret + ",EI,Structure " + siret + ",1 rue X,62300,Lens")
                                                .collect(Collectors.joining("\n")))
                                .getBytes(StandardCharsets.UTF_8)),
                        "grand.csv",
                        ImportOptions.of("Essai", LocalDate.of(2026, 1, 15)));
        Team network = network("Grand réseau");
        UUID list = read(network, "SIRET;Téléphone\n" + String.join(";0321000000\n", sirets) + ";0321000000\n");
        assertThat(lists.find(list, network.organisation().id()).orElseThrow().outcomes())
                .isEqualTo(Map.of("created", 5000));
        apply(network, list);
        assertThat(structure(sirets.getLast()).networks()).containsExactly("Grand réseau");
        lists.undo(network.rights(), network.organisation(), list);
        assertThat(structure(sirets.getLast()).networks()).isEmpty();
        assertThatThrownBy(() -> read(network, "SIRET\n" + String.join("\n", sirets) + "\n" + siret() + "\n"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("trop de lignes");
    }

    private static UUID read(Team network, String text) {
        return read(network, text.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID read(Team network, byte[] file) {
        UUID list = lists.upload(network.rights(), network.organisation(), "liste.csv", file);
        lists.tell(
                network.rights(),
                network.organisation(),
                list,
                lists.columns(list, network.organisation().id()).proposed());
        return list;
    }

    private static void apply(Team network, UUID list) {
        assertThat(lists.begin(network.rights(), network.organisation(), list)).isTrue();
        assertThat(lists.begin(network.rights(), network.organisation(), list))
                .as("once")
                .isFalse();
        lists.apply(network.rights(), network.organisation(), list);
    }

    private static MemberListLine line(UUID list, long number) {
        return lists.lines(list, 0, 10_000).stream()
                .filter(line -> line.line() == number)
                .findFirst()
                .orElseThrow();
    }

    /** With plain spaces, so that the test can be read. */
    private static String reason(UUID list, long number) {
        return String.valueOf(line(list, number).reason()).replace('\u00a0', ' ');
    }

    private static Map<String, String> said(String key) {
        return statements.findStatements(key).stream()
                .collect(Collectors.toMap(statement -> statement.field(), statement -> statement.value()));
    }

    private static Structure structure(String key) {
        return context.getBean(StructureRepository.class).findByKey(key).orElseThrow();
    }

    private static List<AuditEntry> journal(Team team) {
        return context.getBean(AuditRepository.class)
                .pageOfOrganisation(team.organisation().id(), Long.MAX_VALUE, 50);
    }

    private static Mandates mandates() {
        return context.getBean(Mandates.class);
    }

    private static Team network(String name) {
        return team(OrganisationKind.NETWORK, new RegisterNumber(siret().substring(0, 9), null), name);
    }

    private static Team held(String siret, String name) {
        load(siret, name);
        return team(OrganisationKind.STRUCTURE, new RegisterNumber(siret.substring(0, 9), siret), name);
    }

    private static Team team(OrganisationKind kind, RegisterNumber number, String name) {
        UUID account = account(name);
        OrganisationRegister register = context.getBean(OrganisationRegister.class);
        Organisation declared = register.declare(account, kind, number, name).orElseThrow();
        Rights moderator = new Rights(account("Modératrice"), OperatorRole.MODERATOR, List.of());
        Organisation approved =
                register.decide(moderator, declared.id(), Decision.APPROVE, "").orElseThrow();
        return new Team(
                approved, new Rights(account, OperatorRole.NONE, List.of(new Membership(approved, MemberRole.OWNER))));
    }

    private static void load(String siret, String name) {
        context.getBean(StructureImport.class)
                .run(
                        new ByteArrayInputStream("siret,kind,name,address,postcode,city\n%s,EI,%s,1 rue X,62300,Lens\n"
                                .formatted(siret, name)
                                .getBytes(StandardCharsets.UTF_8)),
                        "essai.csv",
                        ImportOptions.of("Essai", LocalDate.of(2026, 1, 15)));
    }

    private static UUID account(String name) {
        UUID id = UUID.randomUUID();
        try (Connection connection = context.getBean(DataSourceResolver.class)
                        .resolve(context.getBean(DataSource.class))
                        .getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO account (id, mail, name, role, confirmed) VALUES (?, ?, ?, 'none', now())")) {
            statement.setObject(1, id);
            statement.setString(2, id + "@exemple.fr");
            statement.setString(3, name);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** One that holds, used once. */
    private static String siret() {
        String siren = withDigit("%08d".formatted(91_000_000 + ++numbers));
        String siret = withDigit(siren + "0001");
        assertThat(Siret.isValid(siret)).isTrue();
        return siret;
    }

    /** With the digit that Luhn's check asks for. */
    private static String withDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
