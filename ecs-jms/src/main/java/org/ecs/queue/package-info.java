/**
 * Queues as bells. A row in the database is the truth and a queue message only says that there is
 * one: it carries an <em>id</em>, is sent after the commit, and may be lost, for a timer looks for
 * rows that nobody came for.
 */
@NullMarked
package org.ecs.queue;

import org.jspecify.annotations.NullMarked;
