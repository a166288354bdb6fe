/** What events say about facets: the pure step from the log to the facts. */
@NullMarked
package parley.query.assertion;

import org.jspecify.annotations.NullMarked;
