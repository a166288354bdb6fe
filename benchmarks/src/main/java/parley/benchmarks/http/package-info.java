/**
 * Clients that put as much load on the packaged program's command API as a caller can at hardly any
 * cost.
 */
@NullMarked
package parley.benchmarks.http;

import org.jspecify.annotations.NullMarked;
