/**
 * Charging stations and where they stand. A <em>station</em> (a charge point, for OCPP) belongs to
 * a <em>site</em>, has <em>connectors</em> numbered from 1, and lives from PLANNED to RETIRED. Its
 * <em>identity</em> is the name it connects with. A <em>command</em> is what ECS asks of a station;
 * it ends in exactly one outcome.
 */
@NullMarked
package org.ecs.station;

import org.jspecify.annotations.NullMarked;
