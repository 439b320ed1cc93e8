/**
 * The <em>door</em> of staff that an OpenID provider guards: a web application of its own, {@code
 * ecs-staff.war}, because the server binds a provider to all that is deployed together.
 */
@NullMarked
package org.ecs.web.door;

import org.jspecify.annotations.NullMarked;
