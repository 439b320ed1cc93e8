/**
 * OCPP-S: what stations say as SOAP 1.2 with WS-Addressing, turned into the one message model of
 * mediation and back. A <em>dialect</em> is one version's namespaces and forms, a <em>form</em> is
 * the order and the types of a message's elements, a <em>line</em> is a station that is heard by
 * SOAP; commands go to the address that it gave in its {@code From} header. Nothing here knows
 * which versions there are.
 */
@NullMarked
package org.ecs.mediation.soap;

import org.jspecify.annotations.NullMarked;
