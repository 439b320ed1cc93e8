package org.ecs.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One kind of message to one account over one channel. */
@Embeddable
public record Choice(
    @Column(name = "account_id") long account,
    @Enumerated(EnumType.STRING) Occasion occasion,
    String channel) {}
