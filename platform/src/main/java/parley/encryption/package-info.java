/**
 * How the identities of confidential sources are sealed, each under a key of its source's own, and
 * where the keys are kept: outside of the log, so that they can be erased.
 */
@NullMarked
package parley.encryption;

import org.jspecify.annotations.NullMarked;
