package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedRequestTest {
    private final List<CompletableFuture<String>> sent = new ArrayList<>();
    private final SharedRequest<String> request = new SharedRequest<>(this::send, Duration.ofMinutes(1));

    @Test
    void whoComesWhileOneIsUnderWayGetsTheNext() {
        CompletableFuture<String> first = request.answer();
        CompletableFuture<String> second = request.answer();
        CompletableFuture<String> third = request.answer();
        assertThat(sent).hasSize(1);

        sent.getFirst().complete("before");
        assertThat(first).isCompletedWithValue("before");
        assertThat(second).isNotDone();
        assertThat(sent).hasSize(2);

        CompletableFuture<String> fourth = request.answer();
        sent.get(1).complete("after");
        assertThat(second).isCompletedWithValue("after");
        assertThat(third).isCompletedWithValue("after");
        assertThat(fourth).isNotDone();
        assertThat(sent).hasSize(3);
    }

    @Test
    void aFailureIsOfThoseItAnswersAlone() {
        CompletableFuture<String> first = request.answer();
        CompletableFuture<String> second = request.answer();

        sent.getFirst().completeExceptionally(new IllegalStateException());
        sent.get(1).complete("well");

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedWithValue("well");
        assertThat(request.answer()).isNotDone();
        assertThat(sent).hasSize(3);
    }

    @Test
    void whoGivesUpTakesNothingFromOthers() {
        request.answer();
        CompletableFuture<String> impatient = request.answer();
        CompletableFuture<String> patient = request.answer();

        impatient.cancel(true);
        sent.getFirst().complete("first");
        sent.get(1).complete("second");

        assertThat(patient).isCompletedWithValue("second");
    }

    @Test
    void anAnswerThatNeverComesDoesNotHoldUpTheNext() {
        SharedRequest<String> hurried = new SharedRequest<>(this::send, Duration.ofMillis(1));
        CompletableFuture<String> first = hurried.answer();
        CompletableFuture<String> second = hurried.answer();

        assertThat(first).failsWithin(Duration.ofSeconds(10));
        assertThat(second).failsWithin(Duration.ofSeconds(10));
        assertThat(sent).hasSize(2);
    }

    private CompletableFuture<String> send() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        sent.add(answer);
        return answer;
    }
}
