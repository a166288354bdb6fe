/** Statements by people and parties. */
@NullMarked
@Vocabulary
package parley.events.statement;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
