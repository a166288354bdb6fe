/** What Parley answers, as an OpenAPI document; and pages to look at it. */
@NullMarked
package parley.openapi;

import org.jspecify.annotations.NullMarked;
