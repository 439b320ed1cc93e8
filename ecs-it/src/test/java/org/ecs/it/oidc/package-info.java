/**
 * Staff that sign in at an OpenID provider: a real one, Keycloak, and a real browser. It takes
 * minutes and is a profile of its own: {@code ./mvnw -Poidc -pl ecs-it -am verify}.
 */
package org.ecs.it.oidc;
