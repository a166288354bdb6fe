@NullMarked
package parley.standalone.postgres;

import org.jspecify.annotations.NullMarked;
