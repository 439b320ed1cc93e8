/**
 * Who may sign in, and as what. A <em>sign-in</em> is a name with a password and roles; it belongs
 * to a member of staff, to an integrator (a system that calls a contract) or to a subscriber. The
 * server's security realm reads the same tables.
 */
@NullMarked
package org.ecs.access;

import org.jspecify.annotations.NullMarked;
