package org.ecs.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a message about a subscriber's own access says.
 *
 * @param link to open; null where there is nothing to do
 * @param address that it is about
 */
public record Letter(@Nullable String link, String address) {}
