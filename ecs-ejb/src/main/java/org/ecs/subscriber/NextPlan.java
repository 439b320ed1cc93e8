package org.ecs.subscriber;

import java.time.LocalDate;

/** The tariff plan that is agreed for a later day, in the account's zone. */
public record NextPlan(String tariffCode, LocalDate from) {}
