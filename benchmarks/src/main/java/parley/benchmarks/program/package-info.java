/** The packaged program as a process of its own, started as users start it. */
@NullMarked
package parley.benchmarks.program;

import org.jspecify.annotations.NullMarked;
