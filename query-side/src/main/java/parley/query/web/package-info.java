/** What a handler of query-side declares of itself. */
@NullMarked
package parley.query.web;

import org.jspecify.annotations.NullMarked;
