/**
 * The ways to reach a subscriber, one class each: e-mail over SMTP, and text messages over a line
 * of {@code org.ecs.sms}. What is said, and to whom, is {@code org.ecs.notification}'s.
 */
@NullMarked
package org.ecs.notification.channel;

import org.jspecify.annotations.NullMarked;
