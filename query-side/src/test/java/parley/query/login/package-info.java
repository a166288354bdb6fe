@NullMarked
package parley.query.login;

import org.jspecify.annotations.NullMarked;
