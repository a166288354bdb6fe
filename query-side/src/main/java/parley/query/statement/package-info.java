/** What is known of statements. */
@NullMarked
package parley.query.statement;

import org.jspecify.annotations.NullMarked;
