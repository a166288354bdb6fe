@NullMarked
package parley.standalone.cli.importing;

import org.jspecify.annotations.NullMarked;
