/** What commands need to send requests to a running Parley. */
@NullMarked
package parley.standalone.cli.http;

import org.jspecify.annotations.NullMarked;
