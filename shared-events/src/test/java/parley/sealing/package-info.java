@NullMarked
package parley.sealing;

import org.jspecify.annotations.NullMarked;
