/** Judgements that differ by who makes them. */
@NullMarked
package parley.events.verdict;

import org.jspecify.annotations.NullMarked;
