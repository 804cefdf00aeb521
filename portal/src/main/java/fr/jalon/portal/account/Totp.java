package fr.jalon.portal.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds (RFC 6238), as every authenticator application makes them. */
final class Totp {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_BYTES = 10;

    private Totp() {}

    static String newSecret() {
        return random(SECRET_BYTES);
    }

    /** To write down: each replaces a code once. */
    static List<String> newRecoveryCodes() {
        return Stream.generate(() -> grouped(random(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
    }

    /** As it is stored, however it was typed. */
    static String recoveryCode(String typed) {
        return grouped(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }

    static String code(String secret, Instant moment) {
        try {
            return "%06d"
                    .formatted(GENERATOR.generateOneTimePassword(
                            new SecretKeySpec(Base32.decode(secret), GENERATOR.getAlgorithm()), moment));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step of time that a code belongs to, one step early or late included; empty where it is wrong. */
    static OptionalLong step(String secret, String typed, Instant now) {
        byte[] code = typed.replaceAll("\\D", "").getBytes(StandardCharsets.UTF_8);
        long seconds = GENERATOR.getTimeStep().toSeconds();
        for (int offset = -1; offset <= 1; offset++) {
            Instant moment = now.plusSeconds(offset * seconds);
            if (MessageDigest.isEqual(code(secret, moment).getBytes(StandardCharsets.UTF_8), code)) {
                return OptionalLong.of(moment.getEpochSecond() / seconds);
            }
        }
        return OptionalLong.empty();
    }

    /** What the drawn code says to the application. */
    static String address(String secret, String site, String mail) {
        return "otpauth://totp/" + encode(site) + ":" + encode(mail) + "?secret=" + secret + "&issuer=" + encode(site);
    }

    /** In fours, to be read and typed. */
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
