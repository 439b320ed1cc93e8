package org.ecs.notification;

/** A message of the operator as templates show it. */
public record OperatorNews(String subject, String text) {}
