/** The document of what Parley answers, held against what it answers. */
@NullMarked
package parley.standalone.openapi;

import org.jspecify.annotations.NullMarked;
