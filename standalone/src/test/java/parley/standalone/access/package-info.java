/** Access to the packaged program. */
@NullMarked
package parley.standalone.access;

import org.jspecify.annotations.NullMarked;
