/** A time limit for jqwik's properties, which JUnit's does not cover. */
@NullMarked
package parley.timelimit;

import org.jspecify.annotations.NullMarked;
