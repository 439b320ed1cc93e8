package org.ecs.ws.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecs.common.Caller;
import org.ecs.common.Energy;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.session.RatingState;
import org.ecs.session.Verdict;
import org.ecs.station.Delegations;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.ecs.ws.contract.servicedelivery.v1.Account;
import org.ecs.ws.contract.servicedelivery.v1.AccountResponse;
import org.ecs.ws.contract.servicedelivery.v1.Authenticate;
import org.ecs.ws.contract.servicedelivery.v1.AuthenticateResponse;
import org.ecs.ws.contract.servicedelivery.v1.Authorize;
import org.ecs.ws.contract.servicedelivery.v1.AuthorizeResponse;
import org.ecs.ws.contract.servicedelivery.v1.MeterValue;
import org.ecs.ws.contract.servicedelivery.v1.ReportUsage;
import org.ecs.ws.contract.servicedelivery.v1.SampledValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an Administration System says, in the contract's words and answered by its schema. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceDeliveryEndpointTest {

  private final ContractSchema schema = new ContractSchema("ServiceDelivery");
  private Ecs ecs;
  private Town town;
  private ServiceDeliveryEndpoint delivery;
  private AccountRow maija;
  private Instant start;
  private int number;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2, CrmEndpointTest.Silence.class);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    delivery = ecs.the(ServiceDeliveryEndpoint.class);
  }

  @BeforeEach
  void aServedStationAndACard() {
    number++;
    ecs.clock().forward(Duration.ofHours(1));
    start = ecs.clock().now();
    town.activeStation("S" + number);
    ecs.run(() -> ecs.the(Delegations.class).delegate("S" + number, "north"));
    maija = town.account("Maija" + number, BillingMode.POSTPAID, "100.00");
    town.card(maija, "CARD" + number);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private static <T> T north(java.util.function.Supplier<T> work) {
    return new Caller("north", "10.0.0.1").call(work);
  }

  private AuthenticateResponse authenticate(String card) {
    Authenticate asked = new Authenticate();
    asked.setStation("S" + number);
    asked.setCard(card);
    return schema.valid(north(() -> delivery.authenticate(asked)));
  }

  private Authorize authorize(String requestId, String card) {
    Authorize asked = new Authorize();
    asked.setRequestId(requestId + "-" + number);
    asked.setStation("S" + number);
    asked.setConnector(1);
    asked.setCard(card);
    asked.setStartedAt(start);
    asked.setMeterStart(new Energy(1000));
    return schema.valid(asked);
  }

  private AuthorizeResponse authorized(Authorize asked) {
    return schema.valid(north(() -> delivery.authorize(asked)));
  }

  private ReportUsage report(String requestId, Long transaction, Integer connector) {
    SampledValue energy = new SampledValue();
    energy.setValue("6.0");
    energy.setUnit("kWh");
    SampledValue voltage = new SampledValue();
    voltage.setValue("229.8");
    voltage.setMeasurand("Voltage");
    voltage.setPhase("L1-N");
    voltage.setUnit("V");
    voltage.setContext("Sample.Periodic");
    MeterValue value = new MeterValue();
    value.setTimestamp(start.plusSeconds(1800));
    value.getSampledValue().addAll(List.of(energy, voltage));
    ReportUsage asked = new ReportUsage();
    asked.setRequestId(requestId + "-" + number);
    asked.setStation("S" + number);
    asked.setTransaction(transaction);
    asked.setConnector(connector);
    asked.getMeterValue().add(value);
    return schema.valid(asked);
  }

  private int kept(ReportUsage asked) {
    return schema.valid(north(() -> delivery.reportUsage(asked))).getKept();
  }

  private Account account(String requestId, Long transaction, long meter) {
    Account asked = new Account();
    asked.setRequestId(requestId + "-" + number);
    asked.setStation("S" + number);
    asked.setTransaction(transaction);
    asked.setStoppedAt(start.plusSeconds(3000));
    asked.setMeterStop(new Energy(meter));
    asked.setReason("Local");
    return schema.valid(asked);
  }

  private AccountResponse accounted(Account asked) {
    return schema.valid(north(() -> delivery.account(asked)));
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void aSessionGoesItsWayAndEachRequestMayBeRepeated() {
    assertThat(authenticate("card" + number).getAuthorization().getParent())
        .isEqualTo(maija.number());
    Authorize authorize = authorize("a", "CARD" + number);
    AuthorizeResponse started = authorized(authorize);
    assertThat(started.getAuthorization().getVerdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(authorized(authorize).getTransaction()).isEqualTo(started.getTransaction());
    assertThat(authorized(authorize("b", "CARD" + number)).getTransaction())
        .isEqualTo(started.getTransaction());
    ecs.clock().forward(Duration.ofMinutes(50));
    assertThat(kept(report("c", started.getTransaction(), null))).isEqualTo(1);
    assertThat(kept(report("c", started.getTransaction(), null))).isEqualTo(1); // the first answer
    assertThat(kept(report("d", null, 1))).isZero();
    assertThat(
            ecs.ask("select register_wh from meter_reading r where r.session_id = " + id(started)))
        .hasToString("6000");
    assertThat(ecs.ask("select detail from meter_reading r where r.session_id = " + id(started)))
        .isEqualTo("Voltage L1-N 229.8 V");
    AccountResponse ended = accounted(account("e", started.getTransaction(), 11_000));
    assertThat(ended.getSession().getRatingState()).isEqualTo(RatingState.RATED);
    assertThat(ended.getSession().getGross().getValue()).isEqualByComparingTo("2.75");
    AccountResponse again = accounted(account("f", started.getTransaction(), 19_000));
    assertThat(again.getSession().getEnergy()).isEqualTo(new Energy(10_000));
    assertThat(ecs.ask("select count(*) from bill_data_record where session_id = " + id(started)))
        .isEqualTo(1L);
  }

  private static long id(AuthorizeResponse started) {
    return started.getTransaction();
  }

  @Test
  void aStrangersSessionIsKeptAndAStopOfNoSessionConfirmed() {
    assertThat(authenticate("nobody's").getAuthorization().getVerdict()).isEqualTo(Verdict.INVALID);
    AuthorizeResponse started = authorized(authorize("a", "ein Fremder"));
    assertThat(started.getAuthorization().getVerdict()).isEqualTo(Verdict.INVALID);
    ecs.clock().forward(Duration.ofMinutes(50));
    assertThat(accounted(account("b", started.getTransaction(), 5000)).getSession())
        .satisfies(session -> assertThat(session.getRatingState()).isEqualTo(RatingState.SUSPECT))
        .satisfies(session -> assertThat(session.getGross()).isNull());
    assertThat(accounted(account("c", 987_654L, 5000)).getSession()).isNull();
    assertThat(accounted(account("c", 987_654L, 5000)).getSession()).isNull();
    assertThat(ecs.ask("select count(*) from unmatched_stop where transaction_id = 987654"))
        .isEqualTo(1L);
  }

  @Test
  void nobodySpeaksForTheStationsOfOthers() {
    Authorize asked = authorize("a", "CARD" + number);
    refused(
        Reason.STATION_NOT_SERVED,
        () -> new Caller("south", "10.0.0.2").call(() -> delivery.authorize(asked)));
    refused(Reason.STATION_NOT_SERVED, () -> delivery.authorize(asked));
    asked.setStation("UNHEARD-OF");
    refused(Reason.STATION_UNKNOWN, () -> north(() -> delivery.authorize(asked)));
  }

  @Test
  void aTimeOfAnotherAgeIsTakenAsNow() {
    Authorize asked = authorize("a", "CARD" + number);
    asked.setStartedAt(Instant.parse("1970-01-01T00:00:00Z"));
    long session = authorized(asked).getTransaction();
    assertThat(
            ecs.ask(
                "select started_at = start_arrived_at from charging_session where id = " + session))
        .isEqualTo(true);
  }
}
