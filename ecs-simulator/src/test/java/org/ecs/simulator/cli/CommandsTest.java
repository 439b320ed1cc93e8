package org.ecs.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ecs.simulator.CentralSystem;
import org.ecs.simulator.wire.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {

  private final CentralSystem central = new CentralSystem();
  private final PrintStream screen = System.out;
  private final InputStream keyboard = System.in;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    System.setOut(screen);
    System.setIn(keyboard);
    central.close();
  }

  @Test
  void loadMakesSessionsOfEightMessages() {
    assertThat(run("load", "--stations", "3", "--cards", "5", "--sessions", "20", "--warmup", "4"))
        .isZero();

    JsonObject report = JsonText.object(printed.toString(StandardCharsets.UTF_8));
    assertThat(report.getInt("sessions")).isEqualTo(20);
    assertThat(report.getInt("messages")).isEqualTo(160);
    assertThat(report.getJsonObject("errors")).isEmpty();
    assertThat(report.getJsonObject("latency_ms").keySet())
        .containsExactly(
            "Authorize",
            "MeterValues",
            "StartTransaction",
            "StatusNotification",
            "StopTransaction");
    assertThat(central.heard("MeterValues")).hasSize(24 * 4);
    assertThat(central.heard("Authorize"))
        .extracting(asked -> asked.getString("idTag"))
        .contains("P000000", "P000004");
  }

  @Test
  void loadReportsRefusalsByKindAndFails() {
    central.answer("Authorize", "{\"idTagInfo\":{\"status\":\"Blocked\"}}");
    assertThat(run("load", "--stations", "1", "--cards", "1", "--sessions", "5")).isEqualTo(1);

    JsonObject report = JsonText.object(printed.toString(StandardCharsets.UTF_8));
    assertThat(report.getInt("sessions")).isZero();
    assertThat(report.getJsonObject("errors").getInt("Authorize Blocked")).isEqualTo(5);
  }

  @Test
  void connectBootsEveryStation() {
    assertThat(run("connect", "--stations", "30")).isZero();

    JsonObject report = JsonText.object(printed.toString(StandardCharsets.UTF_8));
    assertThat(report.getInt("connected")).isEqualTo(30);
    assertThat(report.getInt("booted")).isEqualTo(30);
    assertThat(central.heard("BootNotification")).hasSize(30);
  }

  @Test
  void aStationObeysAScript() {
    System.setIn(input("plug\ntap CARD\ncharge 3\nstatus\nunplug\nquit\n"));
    assertThat(run("station")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("booted: Accepted", "1 Charging 3000 Wh", "3000 Wh, transaction");
  }

  @Test
  void aScriptThatMakesNoSenseFails() {
    System.setIn(input("charge 3\n"));
    assertThat(run("station")).isEqualTo(1);
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private int run(String command, String... options) {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--url", central.address().toString()));
    arguments.addAll(List.of("--password", CentralSystem.PASSWORD));
    Collections.addAll(arguments, options);
    return new CommandLine(new Commands()).execute(arguments.toArray(String[]::new));
  }
}
