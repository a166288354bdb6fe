/** What is known of milestones. */
@NullMarked
package parley.query.milestone;

import org.jspecify.annotations.NullMarked;
