/** Benchmarks of queries as of two moments, however long the history is. */
@NullMarked
package parley.benchmarks.asof;

import org.jspecify.annotations.NullMarked;
