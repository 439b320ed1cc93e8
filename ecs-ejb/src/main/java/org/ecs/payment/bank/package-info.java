/**
 * What comes in at the bank without a gateway. A <em>statement</em> is a bank's file (ISO 20022
 * camt.053); each payment to us on it is a <em>receipt</em>, which finds its invoice by the
 * reference that the payer gave, or waits for a person who knows better.
 */
@NullMarked
package org.ecs.payment.bank;

import org.jspecify.annotations.NullMarked;
