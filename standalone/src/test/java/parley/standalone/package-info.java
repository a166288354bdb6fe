@NullMarked
package parley.standalone;

import org.jspecify.annotations.NullMarked;
