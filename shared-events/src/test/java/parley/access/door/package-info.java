@NullMarked
package parley.access.door;

import org.jspecify.annotations.NullMarked;
