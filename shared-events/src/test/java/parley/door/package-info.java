@NullMarked
package parley.door;

import org.jspecify.annotations.NullMarked;
