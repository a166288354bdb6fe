@NullMarked
package parley.http;

import org.jspecify.annotations.NullMarked;
