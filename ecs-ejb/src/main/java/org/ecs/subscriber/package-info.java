/**
 * Who uses the service and who pays for it. A <em>subscriber</em> is a person or a company with
 * contact details; an <em>account</em> is the subscriber's agreement: postpaid or prepaid, in one
 * currency and zone, on one tariff plan (the code of a tariff), with a credit limit and a status. A
 * <em>request</em> is a consumer's wish for an account, before there is one.
 */
@NullMarked
package org.ecs.subscriber;

import org.jspecify.annotations.NullMarked;
