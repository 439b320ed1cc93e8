package org.ecs.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A file of an invoice as it was made, with the hash that shows that it still is so. */
@Entity
@Table(name = "invoice_file")
class InvoiceFile {

  @EmbeddedId private Key key;
  private String mediaType;
  private String sha256;

  @Column(length = 1_000_000)
  private byte[] content;

  private Instant madeAt;

  @SuppressWarnings("NullAway")
  protected InvoiceFile() {}

  InvoiceFile(long invoice, FileKind kind, byte[] content, Instant at) {
    this.key = new Key(invoice, kind);
    this.mediaType = kind.mediaType();
    this.content = content;
    this.sha256 = hash(content);
    this.madeAt = at;
  }

  @Embeddable
  record Key(
      @Column(name = "invoice_id") long invoice,
      @Enumerated(EnumType.STRING) @Column(name = "file_kind") FileKind kind)
      implements Serializable {}

  /** What is in the file; a bug or a break-in where it is not what was put there. */
  byte[] content() {
    if (!hash(content).equals(sha256)) {
      throw new IllegalStateException("file " + key + " is not what was filed");
    }
    return content;
  }

  String mediaType() {
    return mediaType;
  }

  String sha256() {
    return sha256;
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
