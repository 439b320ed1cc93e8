package org.ecs.subscriber;

/** Consumers see prices with tax, companies without. */
public enum SubscriberKind {
  PERSON,
  COMPANY
}
