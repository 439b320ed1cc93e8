package org.ecs.subscriber;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A vehicle as lists show it. */
public record VehicleRow(long id, String plate, @Nullable String remark, Instant addedAt) {}
