@NullMarked
package parley.alone;

import org.jspecify.annotations.NullMarked;
