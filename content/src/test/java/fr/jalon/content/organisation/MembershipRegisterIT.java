package fr.jalon.content.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.audit.AuditEntry;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an organisation in a real PostgreSQL: declared, approved, joined and left. */
final class MembershipRegisterIT {
    private static final RegisterNumber LENS = new RegisterNumber("213104983", null);

    private static ApplicationContext context;
    private static OrganisationRegister organisations;
    private static MembershipRegister register;
    private static MembershipRepository memberships;

    private Account aline;
    private Account bruno;
    private Account moderator;
    private Organisation lens;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        organisations = context.getBean(OrganisationRegister.class);
        register = context.getBean(MembershipRegister.class);
        memberships = context.getBean(MembershipRepository.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void declare() {
        aline = account("aline");
        bruno = account("bruno");
        moderator = account("moderator");
        context.getBean(AccountRepository.class).setRole(moderator.id(), OperatorRole.MODERATOR);
        moderator =
                context.getBean(AccountRepository.class).find(moderator.id()).orElseThrow();
        // What an earlier test declared under the same number makes way.
        organisations.findStanding(OrganisationKind.BUYER, LENS).ifPresent(former -> context.getBean(
                        OrganisationRepository.class)
                .decide(former.id(), OrganisationState.REFUSED.code(), "Essai"));
        lens = organisations
                .declare(aline.id(), OrganisationKind.BUYER, LENS, "Ville de Lens")
                .orElseThrow();
    }

    @Test
    void whatIsDeclaredAgainWhileItIsApprovedStandsOnce() {
        for (int i = 0; i < 20; i++) {
            organisations.decide(rights(moderator), lens.id(), Decision.REFUSE, "Essai");
            CompletableFuture<Optional<Organisation>> approved = CompletableFuture.supplyAsync(
                    () -> organisations.decide(rights(moderator), lens.id(), Decision.APPROVE, ""));
            CompletableFuture<Optional<Organisation>> declared = CompletableFuture.supplyAsync(
                    () -> organisations.declare(bruno.id(), OrganisationKind.BUYER, LENS, "Ville de Lens"));
            assertThat(approved.join().isPresent())
                    .as("one of the two")
                    .isNotEqualTo(declared.join().isPresent());
            Organisation standing =
                    organisations.findStanding(OrganisationKind.BUYER, LENS).orElseThrow();
            context.getBean(OrganisationRepository.class)
                    .decide(standing.id(), OrganisationState.REFUSED.code(), "Essai");
            lens = organisations
                    .declare(aline.id(), OrganisationKind.BUYER, LENS, "Ville de Lens")
                    .orElseThrow();
        }
    }

    @Test
    void whoDeclaresOwnsAndWaitsForTheOperator() {
        assertThat(lens.state()).isEqualTo(OrganisationState.PENDING);
        assertThat(rights(aline).mayManage(lens)).isTrue();
        assertThat(rights(aline).mayPublish(lens)).isFalse();
        Organisation approved = organisations
                .decide(rights(moderator), lens.id(), Decision.APPROVE, "")
                .orElseThrow();
        assertThat(rights(aline).mayPublish(approved)).isTrue();
        assertThat(rights(aline).editable(OrganisationKind.BUYER)).containsExactly(approved);
        assertThat(organisations.decide(rights(moderator), lens.id(), Decision.APPROVE, ""))
                .isEmpty();
    }

    @Test
    void isDeclaredOnce() {
        assertThat(organisations.declare(bruno.id(), OrganisationKind.BUYER, LENS, "Lens"))
                .isEmpty();
        assertThat(organisations.declare(bruno.id(), OrganisationKind.FACILITATOR, LENS, "Lens"))
                .isPresent();
        organisations.decide(rights(moderator), lens.id(), Decision.REFUSE, "Ce n’est pas la ville");
        assertThat(organisations.declare(bruno.id(), OrganisationKind.BUYER, LENS, "Lens"))
                .isPresent();
    }

    @Test
    void onlyOperatorsDecide() {
        assertThatThrownBy(() -> organisations.decide(rights(aline), lens.id(), Decision.APPROVE, ""))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void asksAndIsTakenIn() {
        assertThat(register.ask(rights(bruno), lens.id(), "J’y travaille")).isTrue();
        assertThat(register.ask(rights(bruno), lens.id(), "Encore moi")).isFalse();
        JoinRequest request = memberships.findRequests(lens.id()).getFirst();
        assertThatThrownBy(() -> register.answer(rights(bruno), lens.id(), request.id(), true, ""))
                .isInstanceOf(NotAllowedException.class);
        assertThat(register.answer(rights(aline), lens.id(), request.id(), true, ""))
                .isPresent();
        assertThat(rights(bruno).role(lens)).contains(MemberRole.EDITOR);
        assertThat(register.answer(rights(aline), lens.id(), request.id(), true, ""))
                .isEmpty();
    }

    @Test
    void theOperatorMakesAnOwnerWhereNoneIsLeft() {
        memberships.remove(lens.id(), aline.id());
        register.ask(rights(bruno), lens.id(), "Il n’y a plus personne");
        JoinRequest request = memberships.findUnownedRequests().stream()
                .filter(found -> found.organisation().equals(lens.id()))
                .findFirst()
                .orElseThrow();
        register.answer(rights(moderator), lens.id(), request.id(), true, "");
        assertThat(rights(bruno).role(lens)).contains(MemberRole.OWNER);
    }

    @Test
    void anInvitationServesOnce() {
        SecretToken first = SecretToken.random();
        SecretToken second = SecretToken.random();
        register.invite(rights(aline), lens.id(), "bruno@lens.example", MemberRole.EDITOR, first.hash());
        register.invite(rights(aline), lens.id(), "bruno@lens.example", MemberRole.OWNER, second.hash());
        assertThat(memberships.findInvitations(lens.id())).hasSize(1);
        assertThat(register.accept(bruno.id(), first.hash())).isEmpty();
        assertThat(register.accept(bruno.id(), second.hash())).isPresent();
        assertThat(register.accept(moderator.id(), second.hash())).isEmpty();
        assertThat(rights(bruno).role(lens)).contains(MemberRole.OWNER);
    }

    @Test
    void aRevokedInvitationServesNobody() {
        SecretToken token = SecretToken.random();
        register.invite(rights(aline), lens.id(), "bruno@lens.example", MemberRole.EDITOR, token.hash());
        register.revoke(
                rights(aline),
                lens.id(),
                memberships.findInvitations(lens.id()).getFirst().id());
        assertThat(register.accept(bruno.id(), token.hash())).isEmpty();
    }

    @Test
    void theLastOwnerStays() {
        assertThat(register.remove(rights(aline), lens.id(), aline.id())).isFalse();
        assertThat(register.changeRole(rights(aline), lens.id(), aline.id(), MemberRole.EDITOR))
                .isFalse();
        memberships.put(lens.id(), bruno.id(), MemberRole.EDITOR.code());
        assertThatThrownBy(() -> register.remove(rights(bruno), lens.id(), aline.id()))
                .isInstanceOf(NotAllowedException.class);
        assertThat(register.changeRole(rights(aline), lens.id(), bruno.id(), MemberRole.OWNER))
                .isTrue();
        assertThat(register.remove(rights(aline), lens.id(), aline.id())).isTrue();
        assertThat(rights(aline).mayRead(lens)).isFalse();
    }

    @Test
    void theJournalTellsWhatWasDoneWithoutNames() {
        memberships.put(lens.id(), bruno.id(), MemberRole.EDITOR.code());
        register.remove(rights(bruno), lens.id(), bruno.id());
        assertThat(context.getBean(AuditRepository.class).pageOfOrganisation(lens.id(), Long.MAX_VALUE, 10))
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "member.leave", bruno.id().toString()),
                        org.assertj.core.groups.Tuple.tuple("organisation.declare", "Ville de Lens"));
    }

    private static Rights rights(Account account) {
        return register.rightsOf(account);
    }

    private static Account account(String name) {
        return context.getBean(AccountRepository.class)
                .register(name + "-" + UUID.randomUUID() + "@lens.example", name);
    }
}
