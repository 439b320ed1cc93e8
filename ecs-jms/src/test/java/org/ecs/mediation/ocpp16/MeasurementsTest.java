package org.ecs.mediation.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.ecs.mediation.Correction;
import org.ecs.mediation.Fields;
import org.ecs.session.Sample;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  private static List<Sample> samples(String meterValues) {
    var payload = Json.createReader(new StringReader("{\"v\":" + meterValues + "}")).readObject();
    return MeterWords.read(new Fields(payload).objects("v"))
        .samples(new Correction(NOW, Duration.ZERO));
  }

  private static Sample sample(String sampledValues) {
    return samples(
            "[{\"timestamp\":\"2026-05-04T08:00:00Z\",\"sampledValue\":[%s]}]"
                .formatted(sampledValues))
        .get(0);
  }

  @Test
  void oneTimeIsOneSample() {
    Sample sample =
        sample(
            """
            {"value":"12.3456","unit":"kWh","measurand":"Energy.Active.Import.Register","format":"Raw"},
            {"value":"11040","measurand":"Power.Active.Import","unit":"W"},
            {"value":"16.02","measurand":"Current.Import","phase":"L1","unit":"A"},
            {"value":"15.9","measurand":"Current.Import","phase":"L2","unit":"A"},
            {"value":"81.7","measurand":"SoC","location":"EV","unit":"Percent"},
            {"value":"229.8","measurand":"Voltage","phase":"L1-N","unit":"V"}
            """);
    assertThat(sample.register()).isEqualTo(new Energy(12_345));
    assertThat(sample.power()).isEqualTo(new Power(11_040));
    assertThat(sample.currentMilliampere()).isEqualTo(16_020);
    assertThat(sample.socPercent()).isEqualTo(81);
    assertThat(sample.detail()).isEqualTo("Voltage L1-N 229.8 V");
  }

  @Test
  void aValueWithoutWordsIsTheRegisterInWattHours() {
    assertThat(sample("{\"value\":\"1000.9\"}").register()).isEqualTo(new Energy(1000));
  }

  @Test
  void phasesMakeATotalWhereThereIsNone() {
    String phases =
        "{\"value\":\"3.5\",\"measurand\":\"Power.Active.Import\",\"unit\":\"kW\",\"phase\":\"L1\"},"
            + "{\"value\":\"3.6\",\"measurand\":\"Power.Active.Import\",\"unit\":\"kW\",\"phase\":\"L2\"}";
    String total = ",{\"value\":\"9\",\"measurand\":\"Power.Active.Import\",\"unit\":\"kW\"}";
    assertThat(sample(phases).power()).isEqualTo(new Power(7_100));
    assertThat(sample(phases + total).power()).isEqualTo(new Power(9_000));
  }

  @Test
  void oneUnreadableValueLosesNoOther() {
    Sample sample =
        sample(
            "{\"value\":\"ten\"},{\"value\":\"NaN\",\"measurand\":\"Power.Active.Import\"},"
                + "{\"value\":\"7\"}");
    assertThat(sample.register()).isEqualTo(new Energy(7));
    assertThat(sample.detail())
        .isEqualTo("Energy.Active.Import.Register ten Wh; Power.Active.Import NaN");
  }

  @Test
  void signedDataIsKeptAsItIs() {
    Sample sample =
        sample("{\"value\":\"OCMF|{}|{}\",\"format\":\"SignedData\"},{\"value\":\"5\"}");
    assertThat(sample.register()).isEqualTo(new Energy(5));
    assertThat(sample.detail()).isEqualTo("Energy.Active.Import.Register OCMF|{}|{} Wh");
  }

  @Test
  void theMeterOfTheInletIsNotTheMeterOfTheOutlet() {
    Sample sample = sample("{\"value\":\"900\",\"location\":\"Inlet\"},{\"value\":\"5\"}");
    assertThat(sample.register()).isEqualTo(new Energy(5));
  }

  @Test
  void detailIsCutWithoutHalvingACharacter() {
    String long1 = "{\"value\":\"" + "\\ud83d\\ude00".repeat(1500) + "\",\"measurand\":\"RPM\"}";
    String detail = sample(long1).detail();
    assertThat(detail.length()).isLessThanOrEqualTo(2000);
    assertThat(Character.isHighSurrogate(detail.charAt(detail.length() - 1))).isFalse();
  }

  @Test
  void twoValuesOfTheSameTimeAreJoinedAndTheOldestComesFirst() {
    List<Sample> samples =
        samples(
            """
            [{"timestamp":"2026-05-04T08:00:00Z","sampledValue":[{"value":"20"}]},
             {"timestamp":"2026-05-04T07:00:00.000Z","sampledValue":[{"value":"10"}]},
             {"timestamp":"2026-05-04T11:00:00+03:00","sampledValue":[{"value":"50","measurand":"SoC"}]}]
            """);
    assertThat(samples)
        .extracting(Sample::register)
        .containsExactly(new Energy(10), new Energy(20));
    assertThat(samples.get(1).socPercent()).isEqualTo(50);
  }
}
