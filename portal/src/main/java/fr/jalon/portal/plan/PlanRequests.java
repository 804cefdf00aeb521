package fr.jalon.portal.plan;

import fr.jalon.content.key.IdempotentAnswers;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.portal.error.ProblemException;
import fr.jalon.portal.key.KeyCaller;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what a program asks in one transaction, its answer included: sent again under the same idempotency key
 * (draft-ietf-httpapi-idempotency-key-header-07), a request is answered again and not done again.
 */
@Singleton
class PlanRequests {
    private static final int LONGEST_NAME = 200;

    private final IdempotentAnswers answers;
    private final PlannedMarketRepository markets;

    PlanRequests(IdempotentAnswers answers, PlannedMarketRepository markets) {
        this.answers = answers;
        this.markets = markets;
    }

    /**
     * @param name the header {@code Idempotency-Key}; absent where the program gave none
     * @param request method, address, version and body: all that makes it this request
     */
    @Transactional
    public PlanAnswer answer(KeyCaller caller, @Nullable String name, String request, Supplier<PlanAnswer> work) {
        // Writes of one buyer's programs come one after the other: a code is then given once.
        markets.lockPlan(caller.organisation().siren());
        if (name == null) {
            return work.get();
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Messages.get("plan.api.idempotency.title"),
                    Messages.get("plan.api.idempotency.name", LONGEST_NAME));
        }
        UUID key = caller.key().id();
        byte[] hash = hash(request);
        answers.forget(key, name);
        if (answers.begin(key, name, hash) == 0) {
            return again(answers.find(key, name).orElseThrow(), hash);
        }
        PlanAnswer answer = work.get();
        answers.keep(key, name, answer.text());
        return answer;
    }

    private static PlanAnswer again(IdempotentAnswers.Given given, byte[] hash) {
        if (!MessageDigest.isEqual(given.request(), hash) || given.answer() == null) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Messages.get("plan.api.idempotency.title"),
                    Messages.get("plan.api.idempotency.other"));
        }
        return PlanAnswer.parse(given.answer());
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
