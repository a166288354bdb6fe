/** Facts about what things are called. */
@NullMarked
package parley.query.naming;

import org.jspecify.annotations.NullMarked;
