package fr.jalon.portal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Nature;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedTest {
    @Test
    void lotKeptForBodiesTheDirectoryDoesNotHoldNamesNobody() {
        assertThat(need(ConsiderationKind.RESERVED_PRISON).isForOthers()).isTrue();
        assertThat(need(ConsiderationKind.RESERVED_ESS).isForOthers()).isTrue();
        assertThat(need(ConsiderationKind.RESERVED_IAE).isForOthers()).isFalse();
        assertThat(need(ConsiderationKind.EXECUTION_CLAUSE).isForOthers()).isFalse();
    }

    @Test
    void eitherReservationOfALotWillDo() {
        assertThat(need(ConsiderationKind.RESERVED_DISABILITY, ConsiderationKind.RESERVED_IAE)
                        .reservations())
                .containsExactly("reserved-disability", "reserved-iae");
    }

    @Test
    void staffHelpsWithAClauseOnly() {
        assertThat(need(ConsiderationKind.EXECUTION_CLAUSE).hasClause()).isTrue();
        assertThat(need(ConsiderationKind.EXECUTION_CLAUSE, ConsiderationKind.RESERVED_IAE)
                        .hasClause())
                .isFalse();
    }

    @Test
    void lotWithoutTradeSaysNothing() {
        assertThat(new Need(Nature.WORKS, List.of(), List.of("dep-59"), Set.of(), null, null, null).isReadable())
                .isFalse();
    }

    private static Need need(ConsiderationKind... devices) {
        return new Need(
                Nature.SERVICES,
                List.of(List.of("espaces-verts")),
                List.of("dep-59"),
                Set.of(devices),
                null,
                null,
                null);
    }
}
