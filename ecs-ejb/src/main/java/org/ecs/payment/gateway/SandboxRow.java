package org.ecs.payment.gateway;

import org.ecs.common.Money;

/** A payment as the sandbox's page shows it. */
public record SandboxRow(
    String reference, Money amount, String description, SandboxState state, String returnTo) {}
