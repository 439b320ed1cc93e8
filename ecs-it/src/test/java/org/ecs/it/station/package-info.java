/** Stations at the door of the running ECS: TLS, certificates, passwords. */
@org.jspecify.annotations.NullMarked
package org.ecs.it.station;
