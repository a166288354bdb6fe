@NullMarked
package parley.security;

import org.jspecify.annotations.NullMarked;
