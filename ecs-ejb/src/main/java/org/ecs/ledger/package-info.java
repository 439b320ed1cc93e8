/**
 * The money that subscribers have and owe. A <em>journal</em> is one booking: its postings sum to
 * zero, its source key makes booking twice impossible, and it never changes; what was wrong is
 * taken back by a reversing journal. A <em>balance</em> is what an account has (below zero: owes);
 * a <em>hold</em> is prepaid money set aside for a running session or a reservation; a
 * <em>receivable</em> is what a prepaid account used without having it. An owner is an account's
 * id; amounts are in the account's currency.
 */
@NullMarked
package org.ecs.ledger;

import org.jspecify.annotations.NullMarked;
