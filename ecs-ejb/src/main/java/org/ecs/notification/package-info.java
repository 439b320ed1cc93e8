/**
 * What is told to whom. A <em>notification</em> is one occasion to tell an account something, kept
 * in the transaction of the thing itself; a <em>delivery</em> is its way over one channel (e-mail,
 * SMS). A message is rendered when it is sent, in the subscriber's language.
 */
@NullMarked
package org.ecs.notification;

import org.jspecify.annotations.NullMarked;
