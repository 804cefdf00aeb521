package fr.jalon.content.violation;

import io.micronaut.http.HttpRequest;

/** Speaks HTTP in the domain, to prove that the rule sees it. */
final class UsesHttp {
    static final Class<?> ARROW = HttpRequest.class;

    private UsesHttp() {}
}
