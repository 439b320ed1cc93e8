package org.ecs.mediation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ecs.station.Presence;

/** The clockwork of mediation; each step of a round is a transaction of its own. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MediationTimer {

  @Inject private Rounds rounds;
  @Inject private Presence presence;
  @Inject private Doorkeeper doorkeeper;

  @PostConstruct
  void begin() {
    presence.nobodyIsHere();
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void watch() {
    rounds.watch();
  }

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  public void keepNews() {
    rounds.keepNews();
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void showOut() {
    doorkeeper.showOut();
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void ringAgain() {
    rounds.ringAgain();
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void signCertificates() {
    rounds.signCertificates();
  }

  @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
  public void advanceJobs() {
    rounds.advanceJobs();
  }
}
