/** The command {@code token}, which creates, lists and revokes access tokens. */
@NullMarked
package parley.security.cli;

import org.jspecify.annotations.NullMarked;
