package org.ecs.station;

/** How far a station is with a file: on the way, there, or failed. */
public enum FileStep {
  IDLE(Standing.NONE),

  UPLOADING(Standing.ON_THE_WAY),
  UPLOADED(Standing.DONE),
  UPLOAD_FAILED(Standing.FAILED),
  UPLOAD_NOT_UNDERSTOOD(Standing.FAILED),
  UPLOAD_NOT_PERMITTED(Standing.FAILED),
  UPLOAD_NOT_SUPPORTED(Standing.FAILED),

  DOWNLOAD_SCHEDULED(Standing.ON_THE_WAY),
  DOWNLOADING(Standing.ON_THE_WAY),
  DOWNLOAD_PAUSED(Standing.ON_THE_WAY),
  DOWNLOADED(Standing.ON_THE_WAY),
  DOWNLOAD_FAILED(Standing.FAILED),
  SIGNATURE_VERIFIED(Standing.ON_THE_WAY),
  SIGNATURE_INVALID(Standing.FAILED),
  INSTALL_SCHEDULED(Standing.ON_THE_WAY),
  INSTALLING(Standing.ON_THE_WAY),
  INSTALL_REBOOTING(Standing.ON_THE_WAY),
  INSTALLED(Standing.DONE),
  INSTALL_FAILED(Standing.FAILED),
  INSTALL_NOT_VERIFIED(Standing.FAILED);

  /** What a step means for whoever waits for the file. */
  public enum Standing {
    NONE,
    ON_THE_WAY,
    DONE,
    FAILED
  }

  private final Standing standing;

  FileStep(Standing standing) {
    this.standing = standing;
  }

  public Standing standing() {
    return standing;
  }
}
