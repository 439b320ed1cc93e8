/**
 * What the server's TLS listener for stations needs of us, in a module of its own beside the EAR.
 */
@NullMarked
package org.ecs.transport.tls;

import org.jspecify.annotations.NullMarked;
