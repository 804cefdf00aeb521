package fr.jalon.portal.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form that a mail program may send for its reader without opening the page (RFC 8058): the body
 * {@code List-Unsubscribe=One-Click} stands for the proof, because the token in the address is the right. Nothing else
 * passes by it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OneClick {
    String FIELD = "List-Unsubscribe";
    String VALUE = "One-Click";
}
