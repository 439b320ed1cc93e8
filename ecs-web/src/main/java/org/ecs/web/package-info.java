/**
 * What all pages share: who looks (<em>staff</em>), in which language, how values are shown, what a
 * page was <em>asked</em> for, and what is answered when something goes wrong. The way in and out
 * is here too: sign-in, sign-out, and the caller that each request is done for.
 */
@NullMarked
package org.ecs.web;

import org.jspecify.annotations.NullMarked;
