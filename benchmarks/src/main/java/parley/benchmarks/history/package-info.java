/** Histories to measure on: put on the log through the log's own append. */
@NullMarked
package parley.benchmarks.history;

import org.jspecify.annotations.NullMarked;
