package fr.jalon.portal.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** Requests a minute for one client, by what they cost; 0 is without limit. */
@ConfigurationProperties("jalon.limits")
public record Limits(
        @Bindable(defaultValue = "240") int data,
        @Bindable(defaultValue = "30") int exports,
        @Bindable(defaultValue = "600") int searches,
        @Bindable(defaultValue = "20") int signIns,
        @Bindable(defaultValue = "120") int keys) {

    int of(Cost cost) {
        return switch (cost) {
            case DATA -> data;
            case EXPORT -> exports;
            case SEARCH -> searches;
            case SIGN_IN -> signIns;
            case KEY -> keys;
        };
    }
}
