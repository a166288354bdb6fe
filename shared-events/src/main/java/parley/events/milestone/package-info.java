/** Dated events that fit no other kind of thing. */
@NullMarked
@Vocabulary
package parley.events.milestone;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
