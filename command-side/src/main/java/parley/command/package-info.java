/**
 * What all commands share: the envelope, the decision, the rules and the rejection. Depends neither
 * on the framework that handles commands nor on the API that receives them.
 */
@NullMarked
package parley.command;

import org.jspecify.annotations.NullMarked;
