/** Every event's translation into assertions, in one place to look it up. */
@NullMarked
package parley.query.translation;

import org.jspecify.annotations.NullMarked;
