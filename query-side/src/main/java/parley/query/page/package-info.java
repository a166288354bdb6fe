/** Pages for people, rendered on the server. */
@NullMarked
package parley.query.page;

import org.jspecify.annotations.NullMarked;
