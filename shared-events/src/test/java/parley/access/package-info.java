@NullMarked
package parley.access;

import org.jspecify.annotations.NullMarked;
