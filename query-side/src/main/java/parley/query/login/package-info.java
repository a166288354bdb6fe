/** Where browsers log in and out. */
@NullMarked
package parley.query.login;

import org.jspecify.annotations.NullMarked;
