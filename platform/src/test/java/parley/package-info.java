@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
