/**
 * Electronic payments. An <em>attempt</em> is one try to pay an invoice or to top up a prepaid
 * account on the hosted page of a <em>gateway</em>, where all numbers of cards stay; a
 * <em>report</em> is what the gateway tells of it, by a signed callback or when it is asked; a
 * <em>refund</em> is money that goes back, because somebody of ours decided so or because a bank
 * took it (a <em>chargeback</em>).
 */
@NullMarked
package org.ecs.payment;

import org.jspecify.annotations.NullMarked;
