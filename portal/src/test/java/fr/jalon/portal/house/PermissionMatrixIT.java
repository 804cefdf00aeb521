package fr.jalon.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.key.KeyRegister;
import fr.jalon.content.key.KeyScope;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.claim.ClaimRegister;
import fr.jalon.content.structure.claim.ClaimWay;
import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.StatementRegister;
import fr.jalon.content.structure.statement.StatementRepository;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.house.PermissionTable.Asker;
import fr.jalon.portal.house.PermissionTable.KeyAsker;
import fr.jalon.portal.key.Keys;
import fr.jalon.portal.organisation.Numbers;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route of the portal, asked by everybody, against {@code permissions.txt}. Making the people who ask costs more than
 * asking: what changes nothing is asked by the same ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixIT {
    private static final PermissionTable TABLE = PermissionTable.read();

    /** What a variable of a path has to look like, which the table does not say. */
    private static final Pattern PATTERN = Pattern.compile(":[^}]*}");

    /** The routes that are there; true where they take files. */
    private static Map<String, Boolean> routes;

    private final Map<Asker, Browsing> browsers = new EnumMap<>(Asker.class);
    private Map<String, String> values = Map.of();
    private Rights ownerRights = Rights.NONE;
    private Organisation buyer;

    /** Whether the people are as they were made. */
    private boolean untouched;

    @BeforeAll
    static void readRoutes() {
        routes = new TreeMap<>(PortalFixture.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> !Set.of("HEAD", "OPTIONS", "TRACE").contains(route.getHttpMethodName()))
                .collect(Collectors.toMap(
                        route -> route.getHttpMethodName() + " "
                                + PATTERN.matcher(route.getUriMatchTemplate().toPathString())
                                        .replaceAll("}"),
                        route -> route.getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE),
                        Boolean::logicalOr)));
    }

    @Test
    void everyRouteIsInTheTableAndNoOther() {
        List<String> guarded =
                routes.keySet().stream().filter(route -> !TABLE.isOpen(route)).toList();
        List<String> said = new ArrayList<>(TABLE.rows().keySet());
        said.addAll(TABLE.keyed().keySet());
        assertThat(guarded).containsExactlyInAnyOrderElementsOf(said);
    }

    /** Those that only read first. */
    static List<String> rows() {
        return TABLE.rows().keySet().stream()
                .sorted(Comparator.comparing(route -> !isRead(route)))
                .toList();
    }

    private static boolean isRead(String route) {
        return route.startsWith("GET ");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyGetsWhatTheTableSays(String route) {
        if (!isRead(route) || !untouched) {
            openWorld();
        }
        untouched = isRead(route);
        List<String> expected = TABLE.rows().get(route);
        Map<Asker, String> said = new EnumMap<>(Asker.class);
        Map<Asker, String> got = new EnumMap<>(Asker.class);
        for (Asker asker : Asker.values()) {
            said.put(asker, expected.get(asker.ordinal()));
            got.put(asker, word(ask(route, browser(asker))));
        }
        assertThat(got).isEqualTo(said);
    }

    @Test
    void noFormIsTakenWithoutItsProof() {
        openWorld();
        untouched = true;
        for (Asker asker : List.of(Asker.ANONYMOUS, Asker.OWNER, Asker.ADMINISTRATOR)) {
            Browsing browsing = browser(asker);
            for (String route : rows()) {
                if (!isRead(route)) {
                    HttpResponse<String> answer = browsing.bare(
                            path(route),
                            routes.getOrDefault(route, false)
                                    ? "multipart/form-data; boundary=essai"
                                    : "application/x-www-form-urlencoded");
                    assertThat(answer.statusCode()).as(route + " for " + asker).isEqualTo(403);
                    assertThat(answer.body()).as(route).contains("Ce formulaire n’est plus valable");
                }
            }
        }
    }

    @Test
    void keysOpenWhatSessionsDoNot() {
        openWorld();
        untouched = true;
        for (String route : TABLE.keyed().keySet()) {
            for (Asker asker : List.of(Asker.ANONYMOUS, Asker.OWNER, Asker.ADMINISTRATOR)) {
                Browsing browsing = browser(asker);
                int status = browsing.send(route.substring(0, route.indexOf(' ')), path(route))
                        .statusCode();
                assertThat(status).as(route + " for " + asker).isEqualTo(401);
            }
        }
    }

    static Set<String> keyed() {
        return TABLE.keyed().keySet();
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void eachKeyGetsWhatTheTableSays(String route) {
        openWorld();
        untouched = false;
        boolean reads = isRead(route);
        Map<KeyAsker, String> got = new EnumMap<>(KeyAsker.class);
        got.put(KeyAsker.NONE, keyed(route, null));
        got.put(KeyAsker.OTHER, keyed(route, Keys.buyer().secret()));
        got.put(KeyAsker.UNSCOPED, keyed(route, secret(reads ? KeyScope.WRITE : KeyScope.READ)));
        String right = secret(KeyScope.values());
        got.put(KeyAsker.RIGHT, keyed(route, right));
        Keys.decide(buyer, Decision.SUSPEND);
        got.put(KeyAsker.SUSPENDED, keyed(route, right));
        Map<KeyAsker, String> said = new EnumMap<>(KeyAsker.class);
        for (KeyAsker asker : KeyAsker.values()) {
            said.put(asker, TABLE.keyed().get(route).get(asker.ordinal()));
        }
        assertThat(got).isEqualTo(said);
    }

    private String keyed(String route, String secret) {
        String method = route.substring(0, route.indexOf(' '));
        String[] headers = secret == null ? new String[0] : new String[] {"Authorization", "Bearer " + secret};
        return String.valueOf(Keys.send(method, path(route), method.equals("GET") ? "" : "{}", headers)
                .statusCode());
    }

    private String secret(KeyScope... scopes) {
        return PortalFixture.context()
                .getBean(KeyRegister.class)
                .make(ownerRights, buyer.id(), "Essai", Set.of(scopes), 30)
                .orElseThrow()
                .secret();
    }

    private HttpResponse<String> ask(String route, Browsing browsing) {
        String path = path(route);
        if (isRead(route)) {
            return browsing.get(path);
        }
        return routes.getOrDefault(route, false) ? browsing.upload(path) : browsing.post(path);
    }

    private static String word(HttpResponse<String> answer) {
        boolean elsewhere = answer.headers()
                .firstValue("Location")
                .filter(path -> path.startsWith("/connexion"))
                .isPresent();
        return elsewhere ? "in" : String.valueOf(answer.statusCode());
    }

    /** A browser that has seen a page of ours, and so has the proof for its forms. */
    private Browsing browser(Asker asker) {
        Browsing browsing = browsers.get(asker);
        browsing.get(asker == Asker.ANONYMOUS || asker == Asker.SUSPENDED ? "/connexion" : "/espace");
        return browsing;
    }

    /** Its buyer has public markets, which only an organisation that is known to be the buyer may change. */
    private static Organisation approve(UUID organisation) {
        Rights moderator =
                new Rights(People.person("Modératrice d’avant").account().id(), OperatorRole.MODERATOR, List.of());
        return PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .decide(moderator, organisation, Decision.APPROVE, "")
                .orElseThrow();
    }

    private String path(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        // What is not known here is not there.
        return path.replaceAll("\\{[^}]+}", new UUID(0, 1).toString());
    }

    /** New people each time, since some of what they ask changes what they are. */
    private void openWorld() {
        Person outsider = People.person("Personne");
        Person other = People.person("Responsable d’une autre");
        Person editor = People.person("Rédactrice");
        Person owner = People.person("Responsable");
        Person suspended = People.person("Suspendu");
        browsers.put(Asker.ANONYMOUS, new Browsing());
        browsers.put(Asker.OUTSIDER, outsider.browsing());
        browsers.put(Asker.OTHER, other.browsing());
        browsers.put(Asker.EDITOR, editor.browsing());
        browsers.put(Asker.OWNER, owner.browsing());
        browsers.put(Asker.SUSPENDED, suspended.browsing());
        browsers.put(
                Asker.MODERATOR,
                People.person("Modérateur", OperatorRole.MODERATOR).browsing());
        browsers.put(
                Asker.ADMINISTRATOR,
                People.person("Administratrice", OperatorRole.ADMINISTRATOR).browsing());
        PlannedMarket market = PortalFixture.context()
                .getBean(PlannedMarketRepository.class)
                .findDemonstration()
                .getFirst();
        String siren = market.buyer().siren();
        release(siren);
        declare(other, Numbers.siren());
        UUID id = declare(owner, siren);
        buyer = approve(id);
        MembershipRegister register = PortalFixture.context().getBean(MembershipRegister.class);
        ownerRights = register.rightsOf(owner.account());
        String key = PortalFixture.context()
                .getBean(KeyRegister.class)
                .make(ownerRights, id, "Essai", Set.of(KeyScope.READ), 30)
                .orElseThrow()
                .key()
                .id()
                .toString();
        UUID draft = PortalFixture.context().getBean(PlanDraftRepository.class).create(siren, null, 0, Map.of());
        MembershipRepository memberships = PortalFixture.context().getBean(MembershipRepository.class);
        memberships.put(id, editor.account().id(), MemberRole.EDITOR.code());
        memberships.put(id, suspended.account().id(), MemberRole.EDITOR.code());
        PortalFixture.context()
                .getBean(AccountRepository.class)
                .setSuspended(suspended.account().id(), true);
        Person applicant = People.person("Candidate");
        register.ask(register.rightsOf(applicant.account()), id, "Je travaille ici");
        String siret = holdStructure(owner, editor, suspended);
        UUID claim = PortalFixture.context()
                .getBean(ClaimRegister.class)
                .open(applicant.account().id(), siret, ClaimWay.CONTEST, "Je travaille ici", null)
                .orElseThrow();
        values = Map.ofEntries(
                Map.entry("siret", siret),
                Map.entry("section", "taille"),
                Map.entry("offer", offer(owner, siret)),
                Map.entry("claim", claim.toString()),
                Map.entry("id", id.toString()),
                Map.entry("keeper", network(owner, editor, suspended).toString()),
                Map.entry("key", key),
                Map.entry("draft", draft.toString()),
                Map.entry("reference", market.reference()),
                Map.entry("objet", "marche"),
                Map.entry("numero", market.reference()),
                Map.entry("number", "0"),
                Map.entry("step", "objet"),
                Map.entry("answer", "retiree"),
                Map.entry("action", "appliquer"),
                Map.entry("member", editor.account().id().toString()),
                Map.entry("account", editor.account().id().toString()),
                Map.entry(
                        "request", memberships.findRequests(id).getFirst().id().toString()));
    }

    private static String offer(Person owner, String siret) {
        Rights rights =
                PortalFixture.context().getBean(MembershipRegister.class).rightsOf(owner.account());
        OwnOffer offer = new OwnOffer(
                0,
                0,
                "Offre de la matrice",
                "Texte",
                "espaces-verts",
                null,
                ServiceType.SERVICE,
                null,
                null,
                null,
                "",
                null,
                0);
        return PortalFixture.context()
                .getBean(StatementRegister.class)
                .add(rights, rights.editable(OrganisationKind.STRUCTURE).getFirst(), offer)
                .map(String::valueOf)
                .orElseGet(() -> String.valueOf(PortalFixture.context()
                        .getBean(StatementRepository.class)
                        .findOffers(siret)
                        .getFirst()
                        .id()));
    }

    /** The first real structure of the directory, whose page these hold. */
    private static String holdStructure(Person owner, Person... members) {
        String siret = "77554408300477";
        release(siret);
        UUID organisation = PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        owner.account().id(),
                        OrganisationKind.STRUCTURE,
                        new RegisterNumber(siret.substring(0, 9), siret),
                        "Structure de la matrice")
                .orElseThrow()
                .id();
        approve(organisation);
        for (Person member : members) {
            PortalFixture.context()
                    .getBean(MembershipRepository.class)
                    .put(organisation, member.account().id(), MemberRole.EDITOR.code());
        }
        return siret;
    }

    /** A network of the same people. */
    private static UUID network(Person owner, Person... members) {
        UUID network = PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        owner.account().id(),
                        OrganisationKind.NETWORK,
                        new RegisterNumber(Numbers.siren(), null),
                        "Réseau de la matrice")
                .orElseThrow()
                .id();
        approve(network);
        for (Person member : members) {
            PortalFixture.context()
                    .getBean(MembershipRepository.class)
                    .put(network, member.account().id(), MemberRole.EDITOR.code());
        }
        return network;
    }

    /** What the row before declared under this number makes way. */
    private static void release(String siren) {
        OrganisationRepository organisations = PortalFixture.context().getBean(OrganisationRepository.class);
        organisations.findByNumber(siren).stream()
                .filter(former -> former.state() != OrganisationState.REFUSED)
                .forEach(former -> organisations.decide(former.id(), OrganisationState.REFUSED.code(), "Essai"));
    }

    private static UUID declare(Person owner, String siren) {
        return PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        owner.account().id(),
                        OrganisationKind.BUYER,
                        new RegisterNumber(siren, null),
                        "Ville de la matrice")
                .orElseThrow()
                .id();
    }
}
