package org.ecs.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.station.Commands;
import org.ecs.station.Presence;
import org.ecs.station.Presence.Sighting;
import org.ecs.station.certificate.StationCertificates;
import org.ecs.station.job.StationJobs;

/** What is done for all connections together, so that none of them needs a timer or a thread. */
@ApplicationScoped
public class Rounds {

  @Inject private Connections connections;
  @Inject private CommandDelivery delivery;
  @Inject private Commands commands;
  @Inject private Presence presence;
  @Inject private StationCertificates certificates;
  @Inject private StationJobs jobs;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.station.ping-after", defaultValue = "PT60S")
  private Duration pingAfter;

  @Inject
  @ConfigProperty(name = "ecs.station.pong-within", defaultValue = "PT20S")
  private Duration pongWithin;

  @Inject
  @ConfigProperty(name = "ecs.station.answer-time", defaultValue = "PT30S")
  private Duration answerTime;

  /** Looks after wires and answers that are overdue, without the database. */
  public void watch() {
    Instant now = clock.instant();
    for (Connection connection : connections.all()) {
      delivery.expireOverdue(connection, now);
      connection.watch(now, pingAfter, pongWithin);
    }
  }

  /** Keeps who came and went, and brings those who came what waited for them. */
  public void keepNews() {
    List<Sighting> news = connections.news();
    if (news.isEmpty()) {
      return;
    }
    try {
      presence.sighted(
          news.stream().sorted(Comparator.comparingLong(s -> s.station().value())).toList());
    } catch (RuntimeException e) {
      connections.stillNews(news);
      throw e;
    }
    delivery.deliverWaiting(news.stream().map(Sighting::station).toList());
  }

  /** Has signed what stations have asked for; each request is a transaction of its own. */
  public void signCertificates() {
    certificates.waiting().forEach(certificates::sign);
  }

  /** Goes on with the jobs over many stations; each is a transaction of its own. */
  public void advanceJobs() {
    jobs.open().forEach(jobs::advance);
  }

  /** Rings again for commands that nobody came for, and ends those whose time is over. */
  public void ringAgain() {
    commands.expire(answerTime.multipliedBy(2)); // what a crashed server had sent; ours end earlier
    delivery.deliverAll();
  }
}
