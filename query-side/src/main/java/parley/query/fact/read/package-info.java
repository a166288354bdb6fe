/**
 * Answers what was the case at any moment, as known at any position of the log, in nearly constant
 * time however long the history is.
 */
@NullMarked
package parley.query.fact.read;

import org.jspecify.annotations.NullMarked;
