/**
 * What meters of OCPP 1.x show, whatever version reports it: a <em>moment</em> is all that was
 * sampled at one time, a <em>quantity</em> one measurand in it, a <em>vocabulary</em> the words
 * that a version has for them.
 */
@NullMarked
package org.ecs.mediation.meter;

import org.jspecify.annotations.NullMarked;
