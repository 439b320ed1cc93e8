package org.ecs.tariff;

/** A tariff has a new version. */
public record TariffPublished(String code) {}
