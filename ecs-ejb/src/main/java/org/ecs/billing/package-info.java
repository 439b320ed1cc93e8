/**
 * What is to be paid for usage. A <em>bill data record</em> is the immutable account of one rated
 * session: its tariff version, its exact lines, its price. It is booked in the ledger when it is
 * written; a correction is a reversal and a new record.
 */
@NullMarked
package org.ecs.billing;

import org.jspecify.annotations.NullMarked;
