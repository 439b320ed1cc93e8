/**
 * The page of the sandbox, which plays the gateway's hosted page: who should pay chooses here what
 * happens. It is there only where the sandbox is the configured gateway.
 */
@NullMarked
package org.ecs.web.sandbox;

import org.jspecify.annotations.NullMarked;
