package parley.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored. They are declared, not derived from the
 * Java class, so that renaming a class never breaks the log.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** The stored type, in kebab case, past tense: {@code claim-retracted}. */
    String value();

    /** The newest revision of the payload's shape; older ones pass through upcasters. */
    int revision() default 1;
}
