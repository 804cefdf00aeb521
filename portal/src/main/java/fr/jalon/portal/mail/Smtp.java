package fr.jalon.portal.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes mails ({@code JALON_SMTP_HOST}, {@code _PORT}, {@code _USERNAME}, {@code _PASSWORD}, {@code _FROM},
 * {@code _SECURITY}); without host they are written to files.
 *
 * @param from the sender's address
 * @param security {@code starttls}, {@code tls} from the first byte, or {@code none}, for a server of this machine
 */
@ConfigurationProperties("jalon.smtp")
public record Smtp(
        @Nullable String host,
        @Bindable(defaultValue = "587") int port,
        @Nullable String username,
        @Nullable String password,

        @Bindable(defaultValue = "ne-pas-repondre@localhost")
        String from,

        @Bindable(defaultValue = "starttls") String security) {
    private static final String PATIENCE = "15000";

    boolean configured() {
        return host != null && !host.isBlank();
    }

    /** As Jakarta Mail names them. A server that no longer offers encryption gets no password. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host == null ? "" : host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(username != null));
        properties.put("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + step, PATIENCE);
        }
        return properties;
    }

    /** Logs must not tell the password. */
    @Override
    public String toString() {
        return "Smtp[" + host + ":" + port + "]";
    }
}
