@NullMarked
package parley.standalone.record;

import org.jspecify.annotations.NullMarked;
