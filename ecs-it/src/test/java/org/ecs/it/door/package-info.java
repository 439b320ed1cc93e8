/**
 * The way into the office over plain HTTP, as an attacker tries it: no browser helps, and none is
 * in the way. A <em>visitor</em> is somebody with a jar of cookies.
 */
package org.ecs.it.door;
