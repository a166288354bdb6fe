/** A Parley that runs, here or elsewhere, as commands at a shell speak to it. */
@NullMarked
package parley.standalone.cli.http;

import org.jspecify.annotations.NullMarked;
