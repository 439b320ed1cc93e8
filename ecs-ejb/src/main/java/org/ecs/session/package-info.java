/**
 * The charging session: authentication, authorization, metering, accounting. A <em>session</em> (a
 * transaction, for OCPP) runs from its start until its stop has arrived; what the station says is
 * always kept, and what is odd about it makes the session <em>suspect</em>, to be billed only after
 * a review. A <em>reading</em> is what the station's meter showed at a time.
 */
@NullMarked
package org.ecs.session;

import org.jspecify.annotations.NullMarked;
