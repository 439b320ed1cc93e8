package org.ecs.ws.contract;

import static org.ecs.mediation.meter.Vocabulary.words;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.card.CardHolder;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.mediation.Correction;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Violation;
import org.ecs.mediation.meter.Measurements;
import org.ecs.mediation.meter.Vocabulary;
import org.ecs.session.Sample;
import org.ecs.session.SessionRow;
import org.ecs.session.When;
import org.ecs.ws.contract.servicedelivery.v1.Authorization;
import org.ecs.ws.contract.servicedelivery.v1.MeterValue;
import org.ecs.ws.contract.servicedelivery.v1.Settled;

/** The words of the contract {@code ServiceDelivery} and those of the service. */
final class DeliveryWords {

  private static final Jsonb JSON = JsonbBuilder.create();

  private static final Vocabulary METER =
      new Vocabulary(
          words(
              "Interruption.Begin Interruption.End Other Sample.Clock Sample.Periodic"
                  + " Transaction.Begin Transaction.End Trigger"),
          words(
              "Current.Export Current.Import Current.Offered Energy.Active.Export.Register"
                  + " Energy.Active.Import.Register Energy.Reactive.Export.Register"
                  + " Energy.Reactive.Import.Register Energy.Active.Export.Interval"
                  + " Energy.Active.Import.Interval Energy.Reactive.Export.Interval"
                  + " Energy.Reactive.Import.Interval Frequency Power.Active.Export"
                  + " Power.Active.Import Power.Factor Power.Offered Power.Reactive.Export"
                  + " Power.Reactive.Import RPM SoC Temperature Voltage"),
          words("L1 L2 L3 N L1-N L2-N L3-N L1-L2 L2-L3 L3-L1"),
          words("Body Cable EV Inlet Outlet"),
          words("A Celsius Fahrenheit K Percent V VA W Wh kVA kW kWh kvar kvarh var varh"));

  private DeliveryWords() {}

  /** A system corrects the clocks of its stations itself; what cannot be is dealt with as ever. */
  static When when(Instant said, Instant arrived) {
    return correction(arrived).when(said);
  }

  private static Correction correction(Instant arrived) {
    return new Correction(arrived, Duration.ZERO);
  }

  /** What was measured, read as if a station had said it. */
  static List<Sample> samples(List<MeterValue> values, Instant arrived) {
    JsonArray array = JSON.fromJson(JSON.toJson(values), JsonArray.class);
    try {
      List<Fields> fields = array.getValuesAs(JsonObject.class).stream().map(Fields::new).toList();
      return Measurements.read(fields, METER, "sampledValue").samples(correction(arrived));
    } catch (Violation wrong) {
      throw new Refusal(Reason.REQUEST_MALFORMED, wrong.what());
    }
  }

  static Authorization authorization(org.ecs.session.Authorization decided) {
    CardHolder holder = decided.holder();
    Authorization authorization = new Authorization();
    authorization.setVerdict(decided.verdict());
    authorization.setParent(decided.parentId());
    authorization.setExpiry(holder == null ? null : holder.validUntil());
    return authorization;
  }

  static Settled settled(SessionRow row) {
    Settled settled = new Settled();
    settled.setTransaction(row.id().value());
    settled.setEndedAt(row.endedAt());
    settled.setEnergy(row.energy());
    settled.setRatingState(row.ratingState());
    settled.setNet(Amounts.orNone(row.net()));
    settled.setGross(Amounts.orNone(row.gross()));
    return settled;
  }
}
