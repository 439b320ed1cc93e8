package org.ecs.card;

/**
 * READING while its lines come in, PREVIEW until somebody confirms it, STORING in batches, DONE.
 */
public enum CardImportState {
  READING,
  PREVIEW,
  STORING,
  DONE
}
