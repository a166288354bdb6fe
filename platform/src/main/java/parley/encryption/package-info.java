/**
 * Encryption of the identities of confidential sources. Each source has a key of its own, kept
 * outside of the log so that it can be erased.
 */
@NullMarked
package parley.encryption;

import org.jspecify.annotations.NullMarked;
