package fr.jalon.portal.violation;

import java.sql.Connection;

/** Speaks SQL in the portal, to prove that the rule sees it. */
final class UsesSql {
    static final Class<?> ARROW = Connection.class;

    private UsesSql() {}
}
