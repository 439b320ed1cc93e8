package org.ecs.tariff;

/** A version of a tariff, to be kept by whatever it was valid for. */
public record ValidTariff(long versionId, TariffTerms terms) {}
