/**
 * The ways to reach a subscriber, one class each: e-mail over SMTP, and a log of text messages
 * where there is no SMS centre. What is said, and to whom, is {@code org.ecs.notification}'s.
 */
@NullMarked
package org.ecs.notification.channel;

import org.jspecify.annotations.NullMarked;
