/** The HTTP interface of the packaged program. */
@NullMarked
package parley.standalone.http;

import org.jspecify.annotations.NullMarked;
