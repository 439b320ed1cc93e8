/**
 * Subscription cards and whose they are. A <em>card</em> is what a station reads; a <em>pool</em>
 * is a stock of cards not yet given out; an <em>assignment</em> says which account held a card from
 * when to when, and decides whom a late session belongs to.
 */
@NullMarked
package org.ecs.card;

import org.jspecify.annotations.NullMarked;
