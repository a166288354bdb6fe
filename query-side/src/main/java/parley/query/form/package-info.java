/**
 * Forms in which people record: made of what command-side's OpenAPI document says that a command
 * takes, and forwarded there under the name of whoever sends them.
 */
@NullMarked
package parley.query.form;

import org.jspecify.annotations.NullMarked;
