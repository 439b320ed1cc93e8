/**
 * What ECS does as a whole, from outside: the server as it is installed, real stations, a real
 * database, a real mail server.
 */
package org.ecs.it.system;
