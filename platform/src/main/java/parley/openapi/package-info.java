/** The OpenAPI document of Parley's API, and the page that shows it. */
@NullMarked
package parley.openapi;

import org.jspecify.annotations.NullMarked;
