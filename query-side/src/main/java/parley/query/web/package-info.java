/** Annotations and problems that query-side's controllers share. */
@NullMarked
package parley.query.web;

import org.jspecify.annotations.NullMarked;
