package parley.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a type in public schemas, where that differs from the name of the class: clients are
 * generated from it, so it outlives a renaming of the class.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SchemaName {
    /** The name of the schema among the document's components. */
    String value();
}
