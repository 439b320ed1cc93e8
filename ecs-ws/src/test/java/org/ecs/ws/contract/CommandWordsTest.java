package org.ecs.ws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import java.util.Arrays;
import org.ecs.station.Command;
import org.ecs.station.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandWordsTest {

  private static final String PACKAGE = "org.ecs.ws.contract.stationadministration.v1.";

  private static Command read(String xml) {
    return CommandWords.command(
        JAXB.unmarshal(
            new StringReader("<command>" + xml + "</command>"),
            org.ecs.ws.contract.stationadministration.v1.Command.class));
  }

  @Test
  void anElementIsACommandAndWhatIsInItItsParameters() {
    Command read =
        read(
            """
            <setChargingProfile><connector>1</connector><profile><id>7</id><level>0</level><purpose>DEFAULT</purpose>
            <kind>RELATIVE</kind><validFrom>2026-05-04T11:00:00+03:00</validFrom><unit>W</unit>
            <periods><second>0</second><limit>7400.5</limit></periods></profile></setChargingProfile>
            """);
    assertThat(read.kind()).isEqualTo(Command.Kind.SET_CHARGING_PROFILE);
    assertThat(read.checked().parameters())
        .hasToString(
            "{\"connector\":1,\"profile\":{\"id\":7,\"level\":0,\"purpose\":\"DEFAULT\",\"kind\":\"RELATIVE\","
                + "\"validFrom\":\"2026-05-04T08:00:00Z\",\"unit\":\"W\","
                + "\"periods\":[{\"second\":0,\"limit\":7400.5}]}}");
  }

  @Test
  void whatIsLeftOutIsLeftOut() {
    assertThat(read("<getConfiguration/>").checked().parameters()).hasToString("{}");
    assertThat(read("<reset><hard>true</hard></reset>").checked()).isEqualTo(Command.reset(true));
  }

  @ParameterizedTest
  @EnumSource(Command.Kind.class)
  void theContractHasEachParameterOfEachCommand(Command.Kind kind) throws Exception {
    String[] words = kind.name().toLowerCase(java.util.Locale.ROOT).split("_");
    StringBuilder type = new StringBuilder(PACKAGE);
    Arrays.stream(words)
        .forEach(word -> type.append(word.substring(0, 1).toUpperCase()).append(word.substring(1)));
    agrees(Class.forName(type + "Command"), kind.parameters());
  }

  private static void agrees(Class<?> type, java.util.List<Parameter> parameters) throws Exception {
    assertThat(Arrays.stream(type.getDeclaredFields()).map(java.lang.reflect.Field::getName))
        .containsExactlyElementsOf(parameters.stream().map(Parameter::name).toList());
    for (Parameter parameter : parameters) {
      var field = type.getDeclaredField(parameter.name());
      var element = field.getAnnotation(jakarta.xml.bind.annotation.XmlElement.class);
      boolean required = element != null && element.required() || field.getType().isPrimitive();
      boolean list = field.getType() == java.util.List.class;
      assertThat(list || required).as(parameter.name()).isEqualTo(list || !parameter.optional());
      if (parameter.form() == Parameter.Form.RECORD) {
        agrees(field.getType(), parameter.parts());
      } else if (parameter.form() == Parameter.Form.LIST) {
        var each = (java.lang.reflect.ParameterizedType) field.getGenericType();
        agrees((Class<?>) each.getActualTypeArguments()[0], parameter.parts());
      }
    }
  }
}
