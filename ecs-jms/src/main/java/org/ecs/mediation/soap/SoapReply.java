package org.ecs.mediation.soap;

/** What a station gets: a status of HTTP, and an envelope. */
public record SoapReply(int status, String envelope) {}
