/** What is known of assessments. */
@NullMarked
package parley.query.assessment;

import org.jspecify.annotations.NullMarked;
