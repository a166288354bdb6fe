@NullMarked
package parley.query.read;

import org.jspecify.annotations.NullMarked;
