package fr.jalon.content.organisation;

import static fr.jalon.content.organisation.Organisations.REFUSED;
import static fr.jalon.content.organisation.Organisations.SUSPENDED;
import static fr.jalon.content.organisation.Organisations.VILLE_DE_LENS;
import static fr.jalon.content.organisation.Organisations.VILLE_D_ARRAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.content.account.OperatorRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RightsTest {
    private static final UUID SOMEBODY = UUID.fromString("9f0c5b6e-8a3c-4a52-9a43-0d0f0a6f1c11");

    @ParameterizedTest
    @EnumSource
    void membersEditWhatIsActiveAndPublishWhatIsApproved(MemberRole role) {
        assertThat(member(role, VILLE_DE_LENS).mayEdit(VILLE_DE_LENS)).isTrue();
        assertThat(member(role, VILLE_DE_LENS).mayPublish(VILLE_DE_LENS)).isTrue();
        assertThat(member(role, VILLE_D_ARRAS).mayEdit(VILLE_D_ARRAS)).isTrue();
        assertThat(member(role, VILLE_D_ARRAS).mayPublish(VILLE_D_ARRAS)).isFalse();
        for (Organisation inactive : List.of(REFUSED, SUSPENDED)) {
            Rights rights = member(role, inactive);
            assertThat(rights.mayRead(inactive)).isTrue();
            assertThat(rights.mayEdit(inactive)).isFalse();
            assertThat(rights.mayPublish(inactive)).isFalse();
            assertThat(rights.mayManage(inactive)).isFalse();
        }
    }

    @Test
    void onlyOwnersManage() {
        assertThat(member(MemberRole.OWNER, VILLE_DE_LENS).mayManage(VILLE_DE_LENS))
                .isTrue();
        assertThat(member(MemberRole.EDITOR, VILLE_DE_LENS).mayManage(VILLE_DE_LENS))
                .isFalse();
        assertThat(operator(OperatorRole.ADMINISTRATOR).mayManage(VILLE_DE_LENS))
                .isFalse();
    }

    @Test
    void anotherOrganisationIsNobodysBusiness() {
        Rights rights = member(MemberRole.OWNER, VILLE_DE_LENS);
        assertThat(rights.mayRead(VILLE_D_ARRAS)).isFalse();
        assertThat(rights.mayEdit(VILLE_D_ARRAS)).isFalse();
        assertThat(rights.mayManage(VILLE_D_ARRAS)).isFalse();
        assertThat(rights.mayAnswer(VILLE_D_ARRAS)).isFalse();
        assertThat(rights.mayModerate()).isFalse();
        assertThat(rights.mayAdminister()).isFalse();
    }

    @Test
    void operatorsReadAndAnswerButDoNotWriteForOrganisations() {
        for (OperatorRole role : List.of(OperatorRole.MODERATOR, OperatorRole.ADMINISTRATOR)) {
            Rights rights = operator(role);
            assertThat(rights.mayRead(SUSPENDED)).isTrue();
            assertThat(rights.mayAnswer(VILLE_DE_LENS)).isTrue();
            assertThat(rights.mayAnswer(SUSPENDED)).isFalse();
            assertThat(rights.mayEdit(VILLE_DE_LENS)).isFalse();
            assertThat(rights.mayModerate()).isTrue();
            assertThat(rights.mayAdminister()).isEqualTo(role == OperatorRole.ADMINISTRATOR);
        }
    }

    @Test
    void editsTheActiveOrganisationsOfAKind() {
        Rights rights = member(MemberRole.EDITOR, VILLE_D_ARRAS, VILLE_DE_LENS, REFUSED, SUSPENDED);
        assertThat(rights.editable(OrganisationKind.BUYER)).containsExactly(VILLE_D_ARRAS, VILLE_DE_LENS);
        assertThat(rights.editable(OrganisationKind.COMPANY)).isEmpty();
    }

    @Test
    void nobodyHasNoRight() {
        assertThat(Rights.NONE.mayRead(VILLE_DE_LENS)).isFalse();
        assertThat(Rights.NONE.mayModerate()).isFalse();
        assertThatThrownBy(() -> Rights.NONE.require(Rights::mayModerate)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(Rights.NONE::actor).isInstanceOf(NotAllowedException.class);
    }

    private static Rights member(MemberRole role, Organisation... organisations) {
        return new Rights(
                SOMEBODY,
                OperatorRole.NONE,
                Stream.of(organisations)
                        .map(organisation -> new Membership(organisation, role))
                        .toList());
    }

    private static Rights operator(OperatorRole role) {
        return new Rights(SOMEBODY, role, List.of());
    }
}
