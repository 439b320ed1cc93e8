/**
 * Mediation: what charging stations say, in whatever protocol, and what ECS says to them. A
 * <em>wire</em> is the transport's end of a connection, a <em>connection</em> is one station on one
 * wire, a <em>protocol</em> is one version of a standard in a package of its own: a class for each
 * action, named exactly as the action. Nothing here knows which versions there are.
 */
@NullMarked
package org.ecs.mediation;

import org.jspecify.annotations.NullMarked;
