package org.ecs.station;

import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * A place: its name is unique; latitude and longitude in degrees (WGS 84), at most six decimals.
 */
public record NewSite(
    String name, String address, BigDecimal latitude, BigDecimal longitude, ZoneId zone) {}
