package org.ecs.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a journal is booked for.
 *
 * @param source its unique key, at most 80 characters, e.g. {@code bill-data-record:17}
 * @param remark for people, at most 200 characters
 * @param reverses the journal that it takes back
 */
record Entry(JournalKind kind, String source, @Nullable String remark, @Nullable Long reverses) {

  Entry(JournalKind kind, String source) {
    this(kind, source, null, null);
  }
}
