/** What is known of claims. */
@NullMarked
package parley.query.claim;

import org.jspecify.annotations.NullMarked;
