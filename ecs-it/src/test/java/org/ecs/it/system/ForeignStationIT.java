package org.ecs.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chargetime.ocpp.JSONClient;
import eu.chargetime.ocpp.JSONConfiguration;
import eu.chargetime.ocpp.feature.profile.ClientCoreProfile;
import eu.chargetime.ocpp.model.Confirmation;
import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.AuthorizeConfirmation;
import eu.chargetime.ocpp.model.core.BootNotificationConfirmation;
import eu.chargetime.ocpp.model.core.ChargePointErrorCode;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.RegistrationStatus;
import eu.chargetime.ocpp.model.core.SampledValue;
import eu.chargetime.ocpp.model.core.StartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionRequest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A station library that none of us wrote (ChargeTime's OCPP client) walks the way from boot to
 * bill data record.
 */
class ForeignStationIT {

  private static final String KEY = "a-secret-of-foreign";

  private final RunningEcs ecs = RunningEcs.shared();
  private final ClientCoreProfile core = new ClientCoreProfile(null);
  private JSONClient client;

  @Test
  void aForeignStationBootsAuthorizesChargesAndIsBilled() throws Exception {
    Desk desk = new Desk(ecs);
    desk.tariff("FOREIGN");
    desk.card(desk.account("Foreign", "foreign@example.org", "FOREIGN"), "F0REIGN1");
    desk.activeStation("FOREIGN-1", KEY);
    JSONConfiguration configuration =
        JSONConfiguration.get()
            .setParameter(JSONConfiguration.USERNAME_PARAMETER, "FOREIGN-1")
            .setParameter(JSONConfiguration.PASSWORD_PARAMETER, KEY);
    client = new JSONClient(core, "FOREIGN-1", configuration);
    client.connect(ecs.stations().toString(), null);

    BootNotificationConfirmation boot =
        send(core.createBootNotificationRequest("ChargeTime", "Library"));
    assertThat(boot.getStatus()).isEqualTo(RegistrationStatus.Accepted);
    send(
        core.createStatusNotificationRequest(
            1, ChargePointErrorCode.NoError, ChargePointStatus.Available));
    AuthorizeConfirmation authorized = send(core.createAuthorizeRequest("F0REIGN1"));
    assertThat(authorized.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);

    ZonedDateTime start = ZonedDateTime.now(ZoneOffset.UTC).minusHours(1);
    StartTransactionConfirmation started =
        send(core.createStartTransactionRequest(1, "F0REIGN1", 1000, start));
    SampledValue register = new SampledValue("6000");
    var readings = core.createMeterValuesRequest(1, start.plusMinutes(30), register);
    readings.setTransactionId(started.getTransactionId());
    send(readings);
    StopTransactionRequest stop =
        core.createStopTransactionRequest(
            11_000, start.plusMinutes(55), started.getTransactionId());
    stop.setIdTag("F0REIGN1");
    send(stop);
    client.disconnect();

    try (var connection = ecs.database();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select gross, (select count(*) from meter_reading r where r.session_id = b.session_id) from"
                        + " bill_data_record b where session_id = "
                        + started.getTransactionId())) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getBigDecimal(1)).isEqualByComparingTo("2.75");
      assertThat(rows.getInt(2)).isEqualTo(1);
    }
  }

  @SuppressWarnings("unchecked") // the library's answers are typed by the request
  private <T extends Confirmation> T send(Request request) throws Exception {
    return (T) client.send(request).toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
