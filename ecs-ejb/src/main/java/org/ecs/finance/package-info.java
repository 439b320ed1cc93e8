/**
 * The embedded financial system: what bill data records become once a month. An <em>invoice</em> is
 * what an account owes for a period, numbered without gaps and never changed once it is final; a
 * <em>credit note</em> takes back some of one. A <em>run</em> makes the invoices of a period, a
 * <em>run account</em> is one account's part of it. A <em>statement</em> is what an account was
 * asked for and paid; <em>dunning</em> is what happens to who does not pay.
 */
@NullMarked
package org.ecs.finance;

import org.jspecify.annotations.NullMarked;
