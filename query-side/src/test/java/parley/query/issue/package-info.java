@NullMarked
package parley.query.issue;

import org.jspecify.annotations.NullMarked;
