/**
 * What subscribers see and do themselves. <em>Me</em> is the subscriber who is signed in: the
 * account comes from there and never from an address, so nobody else's things can be asked for.
 */
@NullMarked
package org.ecs.web.selfcare;

import org.jspecify.annotations.NullMarked;
