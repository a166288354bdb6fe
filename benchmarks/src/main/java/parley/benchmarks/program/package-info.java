/** The packaged program as a process of its own, as whoever uses it starts it. */
@NullMarked
package parley.benchmarks.program;

import org.jspecify.annotations.NullMarked;
