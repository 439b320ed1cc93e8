package org.ecs.finance;

/** The files of a document: for people, and for machines. */
public enum FileKind {
  PDF("application/pdf", "pdf"),
  UBL("application/xml", "xml");

  private final String mediaType;
  private final String suffix;

  FileKind(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  public String suffix() {
    return suffix;
  }
}
