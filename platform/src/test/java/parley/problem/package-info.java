@NullMarked
package parley.problem;

import org.jspecify.annotations.NullMarked;
