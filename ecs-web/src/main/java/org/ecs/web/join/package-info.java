/**
 * How a consumer asks for a subscription, without signing in: the request, the confirmation of the
 * e-mail address, and the private page that tells what became of it.
 */
@NullMarked
package org.ecs.web.join;

import org.jspecify.annotations.NullMarked;
