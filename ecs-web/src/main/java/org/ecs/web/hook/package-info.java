/** Where other systems call ECS by plain HTTP: a <em>hook</em> is open to who knows its secret. */
@NullMarked
package org.ecs.web.hook;

import org.jspecify.annotations.NullMarked;
