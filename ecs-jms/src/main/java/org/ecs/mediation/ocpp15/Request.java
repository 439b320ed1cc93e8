package org.ecs.mediation.ocpp15;

import org.ecs.mediation.Incoming;

/** An action that the station initiates (OCPP 1.5 §4). */
interface Request extends Incoming {}
