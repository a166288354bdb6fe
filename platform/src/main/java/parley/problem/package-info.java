/** Problem details as RFC 9457 defines them, which both sides answer with. */
@NullMarked
package parley.problem;

import org.jspecify.annotations.NullMarked;
