/**
 * The lines over which texts go out and come in: SMPP 3.4 to an SMS centre, and a log for a trial
 * without one. What texts mean is {@code org.ecs.sms}'s; a <em>part</em> is what fits into one
 * short message of the network.
 */
@NullMarked
package org.ecs.sms.line;

import org.jspecify.annotations.NullMarked;
