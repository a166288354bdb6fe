/** What the doors of both sides share: problems as RFC 9457 has them, and who is let in. */
@NullMarked
package parley.problem;

import org.jspecify.annotations.NullMarked;
