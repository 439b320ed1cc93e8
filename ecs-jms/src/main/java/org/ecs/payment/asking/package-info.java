/**
 * Payments in the background: gateways are asked for what nobody told, and told of refunds. A
 * message says that there is a refund; the rows say what there is to do.
 */
@NullMarked
package org.ecs.payment.asking;

import org.jspecify.annotations.NullMarked;
