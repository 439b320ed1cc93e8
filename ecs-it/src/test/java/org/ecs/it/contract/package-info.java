/** The SOAP contracts of the deployed ECS, by raw messages: what integrators see. */
package org.ecs.it.contract;
