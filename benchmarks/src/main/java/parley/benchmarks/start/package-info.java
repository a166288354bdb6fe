/** Benchmarks of the start time. */
@NullMarked
package parley.benchmarks.start;

import org.jspecify.annotations.NullMarked;
