package org.ecs.notification;

/**
 * A file as it goes out: attached to a message, or to be printed.
 *
 * @param mediaType e.g. {@code application/pdf}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares documents
public record Document(String fileName, String mediaType, byte[] content) {}
