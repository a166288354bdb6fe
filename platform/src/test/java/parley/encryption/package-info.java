@NullMarked
package parley.encryption;

import org.jspecify.annotations.NullMarked;
