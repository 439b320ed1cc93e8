package org.ecs.mediation.ocpp16;

import org.ecs.mediation.Incoming;

/** An action that the station initiates (OCPP 1.6 §4). */
interface Request extends Incoming {}
