/**
 * Answers what was so at any moment as known at any position of the log, in about the same time
 * however long the history.
 */
@NullMarked
package parley.query.fact.read;

import org.jspecify.annotations.NullMarked;
