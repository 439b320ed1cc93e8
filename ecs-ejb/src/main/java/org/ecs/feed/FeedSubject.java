package org.ecs.feed;

/** What a change is about. */
public enum FeedSubject {
  ACCOUNT,
  CARD,
  SUBSCRIPTION_REQUEST
}
