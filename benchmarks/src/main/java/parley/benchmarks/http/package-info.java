/** The packaged program's command door, used as hard as a caller can at next to no cost. */
@NullMarked
package parley.benchmarks.http;

import org.jspecify.annotations.NullMarked;
