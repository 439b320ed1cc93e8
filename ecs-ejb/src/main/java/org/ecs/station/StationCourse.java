package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a station comes along in its life.
 *
 * @param underTestSince when its last test was started; null: never
 * @param closedBecause why it is out of service or retired
 * @param engineer the sign-in name of the field engineer who brings it into service
 * @param clockBehindMs how far its clock is behind, negative: ahead; null: nothing heard yet
 * @param oddConnector a connector that it has told of and that is not registered
 * @param fieldDoneAt when the field engineer's work was reported done
 */
public record StationCourse(
    @Nullable Instant underTestSince,
    @Nullable String closedBecause,
    @Nullable String engineer,
    @Nullable Long clockBehindMs,
    @Nullable Integer oddConnector,
    @Nullable Instant fieldDoneAt) {}
