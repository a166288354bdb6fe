/** What is known of issues. */
@NullMarked
package parley.query.issue;

import org.jspecify.annotations.NullMarked;
