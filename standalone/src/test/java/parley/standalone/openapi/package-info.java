/** The OpenAPI document, compared with the responses of the program. */
@NullMarked
package parley.standalone.openapi;

import org.jspecify.annotations.NullMarked;
