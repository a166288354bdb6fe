@NullMarked
package parley.query.page;

import org.jspecify.annotations.NullMarked;
