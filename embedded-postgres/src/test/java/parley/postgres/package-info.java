@NullMarked
package parley.postgres;

import org.jspecify.annotations.NullMarked;
