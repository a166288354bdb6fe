package parley.security.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import parley.security.Role;

/**
 * What it takes to be answered at an address: one of these roles, and a negotiation within reach
 * where the address names one as {@code {negotiation}}. Nothing is answered at an address that does
 * not say what it needs.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresRole {
    /** One of these; none if it takes no more than to have got in. */
    Role[] value();

    /** Whether it takes all negotiations to be within reach. */
    boolean everywhere() default false;
}
