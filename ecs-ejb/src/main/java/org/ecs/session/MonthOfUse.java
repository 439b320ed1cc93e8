package org.ecs.session;

import java.time.YearMonth;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.common.Money;

/** What an account used in a month: ended sessions, energy, and their price in each currency. */
public record MonthOfUse(YearMonth month, long sessions, Energy energy, List<Money> gross) {}
