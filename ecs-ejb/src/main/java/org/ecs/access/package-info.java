/**
 * Who may sign in, and as what. A <em>sign-in</em> is a name with a password and roles; it belongs
 * to a member of staff, to an integrator (a system that calls a contract) or to a subscriber. The
 * server's security realm reads the same tables. A <em>member</em> is the person or the system
 * behind a sign-in of staff or of an integrator; a <em>second factor</em> is what is asked for
 * after the password. A <em>hand-over</em> brings in who has signed in at an OpenID provider.
 */
@NullMarked
package org.ecs.access;

import org.jspecify.annotations.NullMarked;
