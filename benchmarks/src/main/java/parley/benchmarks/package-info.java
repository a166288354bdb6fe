/** The benchmarks: each figure is measured with its floor in the same run. */
@NullMarked
package parley.benchmarks;

import org.jspecify.annotations.NullMarked;
