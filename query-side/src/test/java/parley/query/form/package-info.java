/** Forms for recording. */
@NullMarked
package parley.query.form;

import org.jspecify.annotations.NullMarked;
