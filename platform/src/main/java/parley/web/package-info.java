/** HTTP around the controllers: rejections by the framework, failures, and health. */
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
