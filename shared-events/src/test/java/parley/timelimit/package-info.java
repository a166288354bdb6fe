/** Limits of time for what JUnit gives none. */
@NullMarked
package parley.timelimit;

import org.jspecify.annotations.NullMarked;
