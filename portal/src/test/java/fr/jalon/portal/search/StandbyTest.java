package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.SearchPlan.Walk;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class StandbyTest {
    private static final Range PAGE = new Page(0, 20);
    private static final Found<String> INDEX = Found.part(1, List.of("index"), null);
    private static final Found<String> STANDING = Found.part(1, List.of("standing"), null);

    private final Standby standby = new Standby();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theIndexAnswersWhereItCan() {
        assertThat(standby.find(PAGE, () -> INDEX, () -> STANDING)).isSameAs(INDEX);
    }

    @Test
    void aServerThatRefusesIsAskedEachTime() {
        assertThat(standby.find(PAGE, away(0), () -> STANDING)).isSameAs(STANDING);
        assertThat(standby.find(PAGE, away(0), () -> STANDING)).isSameAs(STANDING);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aServerThatHangsIsLeftAloneForAWhile() {
        assertThat(standby.find(PAGE, away(600), () -> STANDING)).isSameAs(STANDING);
        assertThat(standby.find(PAGE, away(600), () -> STANDING)).isSameAs(STANDING);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aWalkEndsWhereItBegan() {
        Range ofKeys = new Walk(Cursor.ofKeys("A"), 10);
        Range ofIndex = new Walk(new Cursor("moment", Cursor.ofKeys("A").after()), 10);
        assertThat(standby.find(ofKeys, () -> INDEX, () -> STANDING)).isSameAs(STANDING);
        assertThatThrownBy(() -> standby.find(ofIndex, away(0), () -> STANDING))
                .isInstanceOf(SearchUnavailableException.class);
    }

    @Test
    void tooManyAtOnceAreRefused() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(4);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            Thread.ofVirtual()
                    .start(() -> standby.find(PAGE, away(0), () -> {
                        taken.countDown();
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return STANDING;
                    }));
        }
        taken.await();
        assertThatThrownBy(() -> standby.find(PAGE, away(0), () -> STANDING))
                .isInstanceOf(SearchUnavailableException.class);
        end.countDown();
    }

    private Supplier<Found<String>> away(long milliseconds) {
        return () -> {
            asked.incrementAndGet();
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new SearchUnavailableException(new IOException("away"));
        };
    }
}
