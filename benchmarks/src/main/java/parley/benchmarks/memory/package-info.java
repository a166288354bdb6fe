/** Benchmarks of the memory that the program takes. */
@NullMarked
package parley.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
