/** What is measured, each figure beside its floor in the same run. */
@NullMarked
package parley.benchmarks;

import org.jspecify.annotations.NullMarked;
