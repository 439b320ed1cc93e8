package org.ecs.finance;

import org.jspecify.annotations.Nullable;

/**
 * What an account's invoices say of the buyer besides name and address.
 *
 * @param vatId e.g. {@code FI12345671}
 * @param companyId of the trade register
 * @param electronicAddress for e-invoices, within the scheme (EAS code)
 * @param buyerReference what the buyer wants to find on the invoice (EN 16931 BT-10)
 */
public record Buyer(
    @Nullable String vatId,
    @Nullable String companyId,
    @Nullable String electronicAddress,
    @Nullable String electronicScheme,
    @Nullable String buyerReference) {

  public static final Buyer UNSAID = new Buyer(null, null, null, null, null);
}
