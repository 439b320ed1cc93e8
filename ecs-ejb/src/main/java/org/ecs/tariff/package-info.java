/**
 * What charging costs. A <em>tariff</em> is known by its code and has <em>versions</em>, which
 * never change; the content of a version, its <em>terms</em>, is the tariff model of OCPI 2.2.1. A
 * <em>usage</em> is what a session consumed and when; {@link org.ecs.tariff.Rating} prices it,
 * without a database, to a <em>charge</em> made of <em>lines</em>.
 */
@NullMarked
package org.ecs.tariff;

import org.jspecify.annotations.NullMarked;
