/** Clients that generators make of the OpenAPI document. */
@NullMarked
package parley.standalone.clients;

import org.jspecify.annotations.NullMarked;
