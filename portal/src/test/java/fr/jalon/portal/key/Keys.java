package fr.jalon.portal.key;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.key.KeyRegister;
import fr.jalon.content.key.KeyScope;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.People;
import fr.jalon.portal.organisation.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Approved buyers with their keys, and requests as their programs send them. */
public final class Keys {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Keys() {}

    /** An approved buyer, its owner, and a key that may do all. */
    public record Buyer(Organisation organisation, People.Person owner, KeyRegister.Made key) {
        public String secret() {
            return key.secret();
        }

        /** Of another key, with these scopes only. */
        public String secret(String scopes) {
            Set<KeyScope> some = Arrays.stream(scopes.split(" "))
                    .map(scope -> KeyScope.ofCode(scope).orElseThrow())
                    .collect(Collectors.toSet());
            return register()
                    .make(rights(), organisation.id(), "Essai", some, 30)
                    .orElseThrow()
                    .secret();
        }

        public Rights rights() {
            return rightsOf(owner.account());
        }

        /** A market of this code, published by the key and let through by the operator. */
        public PlannedMarket market(String code) {
            HttpResponse<String> made = send("POST", "/markets", """
                {"code": "%s", "status": "planned", "title": "Fauche des accotements", "nature": "services",
                 "cpv": ["77310000"], "places": ["dep-62"], "publication": "2027-05",
                 "considerations": [{"code": "execution-clause", "hours": 200}]}
                """.formatted(code));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            PlannedMarketRepository markets = markets();
            PlannedMarket waiting =
                    markets.findOfBuyer(organisation.siren(), code).orElseThrow();
            if (waiting.status() == MarketStatus.SUBMITTED) {
                markets.save(waiting.standing(MarketStatus.PLANNED).following(waiting, Occasion.now(null)));
            }
            return markets.findOfBuyer(organisation.siren(), code).orElseThrow();
        }

        /** Under {@code /api/v1/plan}; headers are pairs of name and value. */
        public HttpResponse<String> send(String method, String path, String body, String... headers) {
            String[] all = Arrays.copyOf(headers, headers.length + 2);
            all[headers.length] = "Authorization";
            all[headers.length + 1] = "Bearer " + secret();
            return Keys.send(method, "/api/v1/plan" + path, body, all);
        }
    }

    public static Buyer buyer() {
        return buyer(Numbers.siren());
    }

    public static Buyer buyer(String siren) {
        People.Person owner = People.person("Responsable des achats");
        OrganisationRegister organisations = PortalFixture.context().getBean(OrganisationRegister.class);
        Organisation declared = organisations
                .declare(
                        owner.account().id(), OrganisationKind.BUYER, new RegisterNumber(siren, null), "Ville aux clés")
                .orElseThrow();
        Organisation approved = decide(declared, Decision.APPROVE);
        KeyRegister.Made made = register()
                .make(rightsOf(owner.account()), approved.id(), "Essai", EnumSet.allOf(KeyScope.class), 30)
                .orElseThrow();
        return new Buyer(approved, owner, made);
    }

    public static Organisation decide(Organisation organisation, Decision decision) {
        Rights moderator =
                new Rights(People.person("Modératrice des clés").account().id(), OperatorRole.MODERATOR, List.of());
        return PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .decide(moderator, organisation.id(), decision, "Essai")
                .orElseThrow();
    }

    /** A body is JSON unless a header says otherwise. */
    public static HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(PortalFixture.url() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static KeyRegister register() {
        return PortalFixture.context().getBean(KeyRegister.class);
    }

    static PlannedMarketRepository markets() {
        return PortalFixture.context().getBean(PlannedMarketRepository.class);
    }

    private static Rights rightsOf(Account account) {
        return PortalFixture.context().getBean(MembershipRegister.class).rightsOf(account);
    }
}
