package fr.jalon.portal.legal;

import fr.jalon.portal.page.Messages;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who runs this portal ({@code JALON_OPERATOR_NAME}, {@code _ADDRESS}, {@code _EMAIL}…); what is not given is said to be missing. */
@ConfigurationProperties("jalon.operator")
public record Operator(
        @Nullable String name,
        @Nullable String address,
        @Nullable String email,
        @Nullable String director,
        @Nullable String host,
        @Nullable String dpo) {

    /** By the names the texts use: {@code operator.name}… */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("operator.name", said(name));
        values.put("operator.address", said(address));
        values.put("operator.email", said(email));
        values.put("operator.director", said(director));
        values.put("operator.host", said(host));
        values.put("operator.dpo", said(dpo));
        return values;
    }

    private static String said(@Nullable String value) {
        return value == null || value.isBlank() ? Messages.get("legal.missing") : value;
    }
}
