/**
 * The harness of the service tests: the real services on a real database, with a clock that a test
 * moves. Nothing in it stands in for anything of ours; only the container is lighter than the
 * server.
 */
package org.ecs.test;
