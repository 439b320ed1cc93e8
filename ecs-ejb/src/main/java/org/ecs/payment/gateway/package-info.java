/**
 * Payment gateways, each behind one class: the <em>sandbox</em>, which is our own and moves no
 * money, and real ones.
 */
@NullMarked
package org.ecs.payment.gateway;

import org.jspecify.annotations.NullMarked;
