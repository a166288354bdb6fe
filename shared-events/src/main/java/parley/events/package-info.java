/**
 * The language of Parley: things and their ids, what every record carries, and the value types that
 * events share. Each thing's events live in a package of its own below. Depends on the JDK and
 * JSpecify alone.
 */
@NullMarked
@Vocabulary
package parley.events;

import org.jspecify.annotations.NullMarked;
