package fr.jalon.portal.page;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** Where the portal is reached, without a slash at its end: the beginning of every full address. */
@Singleton
public final class BaseUrl {
    private final String text;

    BaseUrl(@Value("${jalon.base-url}") String configured) {
        text = configured.replaceAll("/+$", "");
    }

    @Override
    public String toString() {
        return text;
    }
}
