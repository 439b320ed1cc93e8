package org.ecs.web.join;

import java.util.List;
import org.ecs.common.Money;

/** A tariff plan as a consumer reads it: its prices in words, and what an example would cost. */
public record Plan(String code, String name, List<String> words, Money example) {}
