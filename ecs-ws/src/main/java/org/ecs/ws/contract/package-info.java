/**
 * The SOAP contracts for enterprise systems, WSDL first (see {@code wsdl/}). An <em>endpoint</em>
 * translates a contract's words into the service's and back, and decides nothing. What all
 * contracts share stands before the endpoints: a correlation id, the limits of a body, the gate
 * where callers sign in, and one shape for every fault.
 */
@NullMarked
package org.ecs.ws.contract;

import org.jspecify.annotations.NullMarked;
