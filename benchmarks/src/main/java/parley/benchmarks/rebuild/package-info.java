/** Benchmarks of building the facts from nothing. */
@NullMarked
package parley.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
