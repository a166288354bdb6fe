/** The packaged program's doors, from outside. */
@NullMarked
package parley.standalone.http;

import org.jspecify.annotations.NullMarked;
