/** What is known of agreements. */
@NullMarked
package parley.query.agreement;

import org.jspecify.annotations.NullMarked;
