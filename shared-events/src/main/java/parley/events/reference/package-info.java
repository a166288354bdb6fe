/** What a command or an event names beside its own thing. */
@NullMarked
@Vocabulary
package parley.events.reference;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
