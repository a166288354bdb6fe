@NullMarked
package parley.query.display;

import org.jspecify.annotations.NullMarked;
