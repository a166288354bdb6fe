@NullMarked
package parley.web.body;

import org.jspecify.annotations.NullMarked;
