package org.ecs.finance;

/** A file of an invoice, as it was filed; the hash is SHA-256 in hexadecimal. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record Filed(String fileName, String mediaType, byte[] content, String sha256) {}
