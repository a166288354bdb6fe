package parley.security.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import parley.security.Role;

/**
 * The permissions that an endpoint requires: one of these roles and, if its path contains {@code
 * {negotiation}}, access to that negotiation. An endpoint without this annotation answers nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresRole {
    /** Any one of these suffices; empty if authentication alone does. */
    Role[] value();

    /** Whether access to all negotiations is required. */
    boolean everywhere() default false;

    /**
     * Whether a browser may ask only from Parley's own pages or its address bar, because the asking
     * alone leaves a trace in the user's name.
     */
    boolean ownPagesOnly() default false;
}
