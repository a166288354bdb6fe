/** Who may do what: roles, the tokens that carry them, and where tokens are kept. */
@NullMarked
package parley.security;

import org.jspecify.annotations.NullMarked;
