/**
 * What changed, for systems that keep a copy: the <em>feed</em> is the ordered list of changes to
 * accounts, cards and subscription requests; a <em>position</em> is an entry's place in it, given
 * once it is durable, so that nothing ever appears before what was read already.
 */
@NullMarked
package org.ecs.feed;

import org.jspecify.annotations.NullMarked;
