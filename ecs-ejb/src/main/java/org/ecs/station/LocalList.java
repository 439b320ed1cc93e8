package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The local list of one station, and what is next to be told: one step at a time, each a command
 * whose outcome decides on the next. What was sent and never answered stays open until the station
 * has said which version it has.
 */
@Entity
@Table(name = "local_list")
class LocalList {

  private static final int PATIENCE = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  @Id private long stationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "list_state")
  private LocalListState state = LocalListState.PUSHING;

  private int confirmedVersion;
  private @Nullable Instant confirmedAt;
  private int lastVersion;
  private @Nullable Long commandId;

  @Enumerated(EnumType.STRING)
  @Column(name = "step_at_hand")
  private @Nullable LocalListStep step;

  private @Nullable Integer sentVersion;
  private boolean sentWhole;
  private boolean wholeDue = true;
  private boolean checkDue;
  private boolean urgent;
  private @Nullable Integer mostCards;
  private @Nullable Integer mostAtOnce;
  private int failures;
  private @Nullable Instant dueAt;
  private Instant refreshAt;
  private @Nullable String problem;

  @SuppressWarnings("NullAway")
  protected LocalList() {}

  LocalList(StationId station, Instant now) {
    this.stationId = station.value();
    this.refreshAt = now;
  }

  StationId station() {
    return new StationId(stationId);
  }

  boolean isBusy() {
    return commandId != null || sentVersion != null;
  }

  boolean isDue(Instant now) {
    return commandId == null && dueAt != null && !dueAt.isAfter(now);
  }

  boolean waitsFor(long command) {
    return commandId != null && commandId == command;
  }

  LocalListStep next() {
    if (checkDue || sentVersion != null) {
      return LocalListStep.CHECK;
    }
    return wholeDue ? LocalListStep.WHOLE : LocalListStep.CHANGE;
  }

  @Nullable LocalListStep step() {
    return step;
  }

  boolean hurries() {
    return urgent;
  }

  /** Whether more than changes of cards is to be told or asked. */
  boolean isUnsettled() {
    return wholeDue || checkDue;
  }

  boolean sentWhole() {
    return sentWhole;
  }

  int mostCards(int byDefault) {
    return mostCards == null ? byDefault : mostCards;
  }

  int mostAtOnce(int byDefault) {
    return mostAtOnce == null ? byDefault : mostAtOnce;
  }

  void limits(@Nullable Integer cards, @Nullable Integer atOnce) {
    mostCards = cards == null ? mostCards : cards;
    mostAtOnce = atOnce == null ? mostAtOnce : atOnce;
  }

  /** The next version, higher than any that the station may have been given. */
  int nextVersion() {
    return Math.max(lastVersion, confirmedVersion) + 1;
  }

  void asks(long command) {
    commandId = command;
    step = LocalListStep.CHECK;
  }

  void tells(long command, int version, boolean whole) {
    commandId = command;
    step = whole ? LocalListStep.WHOLE : LocalListStep.CHANGE;
    sentVersion = version;
    sentWhole = whole;
    lastVersion = version;
    state = state == LocalListState.MISMATCH ? state : LocalListState.PUSHING;
  }

  /** The policy has looked again. */
  void refreshed(Instant again, boolean differs, Instant now) {
    refreshAt = again;
    if (differs || wholeDue) {
      dueAt = dueAt == null ? now : dueAt;
      state = state == LocalListState.IN_STEP ? LocalListState.PUSHING : state;
    }
  }

  /** Somebody has to leave the list at once. */
  void hurry(Instant now) {
    if (state != LocalListState.NOT_SUPPORTED) {
      urgent = true;
      dueAt = now;
      state = state == LocalListState.IN_STEP ? LocalListState.PUSHING : state;
    }
  }

  /** A station that has started may have lost its list, and is asked. */
  void booted(Instant now) {
    if (state != LocalListState.NOT_SUPPORTED) {
      checkDue = true;
      dueAt = now;
    }
  }

  /** An operator wants it now; a station that kept no list may have learned it. */
  void again(boolean whole, Instant now) {
    wholeDue = wholeDue || whole || state == LocalListState.NOT_SUPPORTED;
    state = LocalListState.PUSHING;
    failures = 0;
    problem = null;
    refreshAt = now;
    dueAt = now;
  }

  /** What was sent last is at the station. */
  void confirmed(Instant now) {
    confirmedVersion = sentVersion == null ? confirmedVersion : sentVersion;
    confirmedAt = now;
    wholeDue = wholeDue && !sentWhole;
    done(now);
  }

  /** Nothing of what was sent last is at the station, or nothing was sent. */
  void asBefore(Instant now) {
    done(now);
  }

  private void done(Instant now) {
    close();
    sentVersion = null;
    sentWhole = false;
    checkDue = false;
    failures = 0;
    problem = null;
    dueAt = now;
    state = wholeDue ? state : LocalListState.PUSHING;
  }

  void inStep() {
    state = LocalListState.IN_STEP;
    urgent = false;
    dueAt = null;
  }

  LocalListFinding finding(long version) {
    if (sentVersion != null && version == sentVersion) {
      return LocalListFinding.AS_SENT;
    }
    return version == confirmedVersion ? LocalListFinding.AS_BEFORE : LocalListFinding.OTHERWISE;
  }

  /** The station has a list that ECS does not know. */
  void mismatch(@Nullable Long version, Instant now) {
    wholeDue = true;
    done(now);
    state = LocalListState.MISMATCH;
    lastVersion = (int) Math.max(lastVersion, version == null ? 0 : version);
    problem = version == null ? null : "the station has version " + version;
  }

  /** The station took it not; it is told again after a while, and all of it if that helps not. */
  void failed(String why, Instant now) {
    close();
    sentVersion = null;
    wholeDue = wholeDue || failures + 1 >= PATIENCE;
    later(why, now);
  }

  /** Nobody knows whether the station took it. */
  void unanswered(Instant now) {
    close();
    later("no answer", now);
  }

  void notSupported() {
    close();
    sentVersion = null;
    checkDue = false;
    urgent = false;
    dueAt = null;
    state = LocalListState.NOT_SUPPORTED;
    problem = null;
  }

  private void close() {
    commandId = null;
    step = null;
  }

  private void later(String why, Instant now) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 6));
    failures++;
    problem = why.length() <= 200 ? why : why.substring(0, 200);
    dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }
}
