/** Login and logout for browsers. */
@NullMarked
package parley.query.login;

import org.jspecify.annotations.NullMarked;
