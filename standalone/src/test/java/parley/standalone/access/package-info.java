/** Who is let in to the packaged program, and what they may do there. */
@NullMarked
package parley.standalone.access;

import org.jspecify.annotations.NullMarked;
