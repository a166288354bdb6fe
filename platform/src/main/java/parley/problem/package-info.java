/** Problem details (RFC 9457), the error responses of both sides. */
@NullMarked
package parley.problem;

import org.jspecify.annotations.NullMarked;
