/** Histories for measurements, written through the log's own append. */
@NullMarked
package parley.benchmarks.history;

import org.jspecify.annotations.NullMarked;
