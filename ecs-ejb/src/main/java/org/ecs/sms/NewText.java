package org.ecs.sms;

import org.jspecify.annotations.Nullable;

/**
 * A text as a transport brings it.
 *
 * @param from who sent it, as the transport writes numbers
 * @param to the number that it was sent to
 * @param key the provider's own id of it, unique among all; null where there is none
 */
public record NewText(String from, String to, String body, @Nullable String key) {}
