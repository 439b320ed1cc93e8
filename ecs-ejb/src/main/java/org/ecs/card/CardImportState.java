package org.ecs.card;

/**
 * READING while its lines come in, PREVIEW until somebody confirms it, STORING in batches, STORED.
 */
public enum CardImportState {
  READING,
  PREVIEW,
  STORING,
  STORED
}
