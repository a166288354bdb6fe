/** What is answered in HTTP around the doors: what the framework refuses, and what breaks. */
@NullMarked
package parley.http;

import org.jspecify.annotations.NullMarked;
