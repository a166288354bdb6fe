/** {@code parley token}: who is let in, by the tokens in a data folder. */
@NullMarked
package parley.standalone.cli.token;

import org.jspecify.annotations.NullMarked;
