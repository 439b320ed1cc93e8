package org.ecs.access;

import org.jspecify.annotations.Nullable;

/** Which members a list shall show; an empty text and a null let all through. */
public record MemberFilter(
    String text, @Nullable Role role, SignIns.@Nullable Kind kind, @Nullable Boolean blocked) {}
