/** Access control: roles, the tokens that carry them, and the storage of tokens. */
@NullMarked
package parley.security;

import org.jspecify.annotations.NullMarked;
