@NullMarked
package parley.boot;

import org.jspecify.annotations.NullMarked;
