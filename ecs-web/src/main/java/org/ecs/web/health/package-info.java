/**
 * What tells a load balancer, or the launcher, how ECS is. <em>Live</em> means that the process
 * answers; <em>ready</em> means that it can do its work, so send it some.
 */
@NullMarked
package org.ecs.web.health;

import org.jspecify.annotations.NullMarked;
