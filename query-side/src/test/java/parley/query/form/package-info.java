/** Forms in which people record. */
@NullMarked
package parley.query.form;

import org.jspecify.annotations.NullMarked;
