package org.ecs.session;

import java.time.Instant;
import java.time.ZoneId;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A session as rating and suspicion see it; end and last meter are null while it runs. */
record Facts(
    SessionId id,
    StationId station,
    int connector,
    String card,
    @Nullable AccountId account,
    Verdict verdict,
    Power limit,
    ZoneId zone,
    Instant startedAt,
    @Nullable Instant endedAt,
    Energy meterStart,
    @Nullable Energy meterStop) {}
